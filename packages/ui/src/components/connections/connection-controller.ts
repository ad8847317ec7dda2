import type { Studio } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AdapterCatalogue } from '../../connections/adapter-catalogue.ts';
import type { AdapterProfileLike } from '../../connections/adapter-profile-like.ts';
import { checkSettings, type FieldProblem } from '../../connections/check-settings.ts';
import type { ConnectionDiagnosis } from '../../connections/connection-diagnosis.ts';
import type { EnteredSettings } from '../../connections/entered-settings.ts';
import type { KeptSettings } from '../../connections/kept-settings.ts';
import { settingsInMemory } from '../../connections/settings-in-memory.ts';
import { testConnection } from '../../connections/test-connection.ts';

/** What is connected to what. */
export interface ConnectionParts {
  studio: Studio;
  catalogue: AdapterCatalogue;
  profile: AdapterProfileLike;
  kept: KeptSettings;
}

/** What became of the last press, where no test says it. */
export type ConnectionNews = 'connected' | 'disconnected' | 'forgotten' | 'not-kept' | { message: string };

/** The settings of one back end while a person works on them, and what can be done with them. */
export class ConnectionController implements ReactiveController {
  entered: EnteredSettings = {};
  /** Whether the person wants them kept. */
  isToBeKept = false;
  problems: ReadonlyMap<string, FieldProblem> = new Map();
  work: 'testing' | 'connecting' | undefined;
  diagnosis: ConnectionDiagnosis | undefined;
  news: ConnectionNews | undefined;
  #parts: ConnectionParts | undefined;
  #abort = new AbortController();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** Takes up another back end, with what is known of its settings. */
  follow(parts: ConnectionParts): void {
    this.#parts = parts;
    const { studio, profile, kept } = parts;
    const stored = kept.list().get(profile.id);
    this.entered = settingsInMemory(studio).get(profile.id) ?? stored?.entered ?? {};
    this.isToBeKept = stored !== undefined;
  }

  /** Takes in what was typed or chosen. What was said of the settings before holds no more. */
  enter(name: string, value: string): void {
    this.entered = { ...this.entered, [name]: value };
    this.problems = new Map([...this.problems].filter(([field]) => field !== name));
    this.diagnosis = undefined;
    this.news = undefined;
    this.#host.requestUpdate();
  }

  /** Settings are kept when they are connected, and forgotten at once. */
  wish(isToBeKept: boolean): void {
    this.isToBeKept = isToBeKept;
    if (this.#parts && !isToBeKept) this.#parts.kept.forget(this.#parts.profile.id);
    this.#host.requestUpdate();
  }

  /** Checks and tests what was entered. Undefined: it does not work, which is shown. */
  async try(work: 'testing' | 'connecting'): Promise<Readonly<Record<string, unknown>> | undefined> {
    if (!this.#parts || this.work) return undefined;
    const { catalogue, profile } = this.#parts;
    this.diagnosis = undefined;
    this.news = undefined;
    this.work = work;
    this.#host.requestUpdate();
    try {
      const { settings, problems = new Map<string, FieldProblem>() } = {
        settings: undefined,
        ...(await checkSettings(profile, this.entered)),
      };
      this.problems = problems;
      const general = problems.get('');
      if (general && general !== 'missing') this.news = general;
      if (!settings) return undefined;
      this.#abort = new AbortController();
      this.diagnosis = await testConnection({ catalogue, profile, settings, signal: this.#abort.signal });
      return this.diagnosis.works ? settings : undefined;
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
      return undefined;
    } finally {
      this.work = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Connects what was entered, if it works. Resolves to whether it did. */
  async connect(): Promise<boolean> {
    const { entered } = this;
    const settings = await this.try('connecting');
    if (!settings || !this.#parts) return false;
    const { studio, catalogue, profile } = this.#parts;
    settingsInMemory(studio).set(profile.id, entered);
    await studio.connect(await catalogue.create(profile.id, settings));
    this.#say('connected');
    this.#keep(true);
    return true;
  }

  async disconnect(): Promise<void> {
    if (!this.#parts) return;
    const { studio, profile, kept } = this.#parts;
    this.diagnosis = undefined;
    if (kept.list().has(profile.id)) this.#keep(false);
    await studio.disconnect(profile.id);
    this.#say('disconnected');
  }

  async forget(): Promise<void> {
    if (!this.#parts) return;
    const { studio, profile, kept } = this.#parts;
    kept.forget(profile.id);
    settingsInMemory(studio).delete(profile.id);
    this.entered = {};
    this.isToBeKept = false;
    this.problems = new Map();
    await this.disconnect();
    this.#say('forgotten');
  }

  /** Writes the settings down, or removes what was written: as the person ticked. */
  #keep(isConnected: boolean): void {
    if (!this.#parts) return;
    const { profile, kept } = this.#parts;
    try {
      if (this.isToBeKept) kept.keep(profile.id, { entered: this.entered, isConnected });
      else kept.forget(profile.id);
    } catch {
      this.isToBeKept = false;
      this.#say('not-kept');
    }
  }

  #say(news: ConnectionNews): void {
    this.news = news;
    this.#host.requestUpdate();
  }
}
