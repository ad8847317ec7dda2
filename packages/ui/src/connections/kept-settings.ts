import type { EnteredSettings } from './entered-settings.ts';

/** Settings that were kept, and whether the back end was connected when they were. */
export interface KeptConnection {
  readonly entered: EnteredSettings;
  readonly isConnected: boolean;
}

/** Where settings are kept that a person asked to keep: apart from sessions, which never hold a key. */
export interface KeptSettings {
  /** All of them, by adapter id. */
  list(): ReadonlyMap<string, KeptConnection>;
  /** Keeps settings in place of earlier ones. @throws Error where nothing can be stored. */
  keep(adapterId: string, connection: KeptConnection): void;
  /** Removes them for good. */
  forget(adapterId: string): void;
}
