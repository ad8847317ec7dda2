import type { Session, Studio } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { saveFile } from './save-file.ts';
import { sessionFileName } from './session-file-name.ts';
import type { StudioVoice } from './studio-voice.ts';

/** Takes sessions and pictures in from files, and gives sessions out as files. What goes wrong is shown. */
export class SessionFiles {
  readonly #voice: StudioVoice;
  readonly #localize: UiLocalizeController;

  constructor(parts: { voice: StudioVoice; localize: UiLocalizeController }) {
    this.#voice = parts.voice;
    this.#localize = parts.localize;
  }

  /** Reads a session from a file; undefined when that did not work. */
  async importSession(studio: Studio, file: Blob): Promise<Session | undefined> {
    const session = await this.#voice.attempt(() => studio.importSession(file));
    if (session) this.#voice.announce(this.#localize.term('announceImported'));
    return session;
  }

  /** Brings a picture in; undefined when that did not work. */
  async importPicture(session: Session, file: Blob): Promise<{ id: string; name: string } | undefined> {
    const id = await this.#voice.attempt(() => session.importImage(file));
    if (id === undefined) return undefined;
    this.#voice.announce(this.#localize.term('announcePictureReady'));
    return { id, name: file instanceof File ? file.name : '' };
  }

  /** Saves a session as a file. */
  async exportSession(session: Session): Promise<void> {
    await this.#voice.attempt(async () => {
      saveFile(await session.export(), sessionFileName(session.state.title));
      this.#voice.announce(this.#localize.term('announceExported'));
    });
  }
}
