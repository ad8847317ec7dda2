import type { RunningTurn, Session, Turn } from '@pentimento/engine';
import type { ReactiveControllerHost } from 'lit';
import { PreviewUrlController } from '../../controllers/preview-url-controller.ts';
import { StoredImageController } from '../../controllers/stored-image-controller.ts';
import { shownImage } from '../../preservation/shown-image.ts';
import type { ReadChanges } from '../canvas/changes-overlay.ts';

/** What the canvas of a studio shows: the selected turn's picture, one that was brought in, or what runs. */
export class SelectedPicture {
  /** Reads where the selected turn changed its parent. Undefined: that is not known. */
  readChanges: ReadChanges | undefined;
  #changesOf: string | undefined;
  readonly #stored: StoredImageController;
  readonly #before: StoredImageController;
  readonly #preview: PreviewUrlController;

  constructor(host: ReactiveControllerHost) {
    this.#stored = new StoredImageController(host);
    this.#before = new StoredImageController(host);
    this.#preview = new PreviewUrlController(host);
  }

  /** Address of what is shown. */
  get url(): string | undefined {
    return this.#preview.url ?? this.#stored.url;
  }

  /** Address of the picture before it. */
  get beforeUrl(): string | undefined {
    return this.#before.url;
  }

  /** It is on its way: what is shown is a preview. */
  get isPreview(): boolean {
    return this.#preview.url !== undefined;
  }

  show(options: {
    session: Session | undefined;
    turn: Turn | undefined;
    imported: string | undefined;
    running: RunningTurn | undefined;
  }): void {
    const { session, turn, imported, running } = options;
    this.#stored.show(session, imported ?? (turn && shownImage(turn)?.id));
    const isTurn = turn !== undefined && imported === undefined && running === undefined;
    this.#before.show(session, (isTurn ? turn.base : null) ?? undefined);
    this.#preview.show(running?.previews.find((preview) => preview !== undefined));
    const isKnown = isTurn && turn.preservation?.weights !== undefined;
    this.#rememberChanges(session, isKnown ? turn.id : undefined);
  }

  /** The same function for as long as the same turn is shown: the canvas reads with every new one. */
  #rememberChanges(session: Session | undefined, turnId: string | undefined): void {
    if (turnId === this.#changesOf) return;
    this.#changesOf = turnId;
    this.readChanges = turnId === undefined ? undefined : async () => session?.weights(turnId);
  }
}
