import type { EngineError } from '../errors/engine-error.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';

/** A turn on its way, as a screen shows it. */
export interface RunningTurn {
  /** Id that the turn will have. */
  turnId: string;
  /** Turn that it goes on with (`session.resume`). Absent: a new one. */
  resumes?: string;
  /** Turn it will follow. */
  parent: string | null;
  /** What was asked. */
  instruction: string;
  /** `adapter:model`. */
  model: string;
  /** 0 to 1. */
  progress: number;
  /** What is going on, such as `queued`, `denoising`, `saving`. */
  stage: string;
  /** Places in front in the provider's queue. Absent: not queued. */
  queuePosition?: number;
  /** Newest preview per candidate. */
  previews: (EncodedImage | undefined)[];
  /** What could not be honoured so far. */
  warnings: TurnWarning[];
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** A snapshot of what may change in a session besides its turns. A new object with every change. */
export interface SessionState {
  /** Selected turn, null before the first. */
  head: string | null;
  title: string;
  canUndo: boolean;
  canRedo: boolean;
  /** `writer`: this tab may write. `follower`: another does; this one shows what it does. */
  role: 'writer' | 'follower';
  /** Turns that are running, oldest first. */
  running: RunningTurn[];
  /** False while older turns are still being read. */
  isLoaded: boolean;
  /** First failure to store that is not solved yet; `retrySave` tries again. */
  storageError?: EngineError;
  /** Turns that were pinned as anchors. */
  pins: readonly string[];
  /** What the session has spent, in US dollars. */
  spentUsd: number;
  /** Most it may spend. Absent: no cap. */
  costCapUsd?: number;
}

/** What a listener of a session hears. */
export type SessionNotice =
  /** Turns were added (also older ones while loading) or removed. */
  | { type: 'turns-changed'; added: string[]; removed: string[] }
  /** `state` is new. */
  | { type: 'state-changed' };
