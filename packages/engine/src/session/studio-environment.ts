import type { ImageCodec } from '../image/image-codec.ts';
import type { PictureProcessor } from '../processing/picture-processor.ts';
import type { ReferenceResolver } from '../register/reference-resolver.ts';
import type { LogEntry } from '../protocol/adapter-context.ts';

/** Everything that the engine takes from outside, so that tests control time, chance and the network. */
export interface StudioEnvironment {
  /** Network access, lent to adapters. The engine itself never calls it. */
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A new ULID, greater than all before it. */
  createId: () => string;
  /** 0 ≤ x < 1: seeds that nobody chose, and jitter. */
  random: () => number;
  /** Waits; rejects with the signal's reason when aborted. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Writes to the developer's log. */
  log: (entry: LogEntry) => void;
  /** Decodes and encodes pictures. */
  codec: ImageCodec;
  /** Does the work on pixels around a turn. */
  processor: PictureProcessor;
  /** Finds out what words that point back mean. Absent: by rules, without a model. */
  resolver?: ReferenceResolver;
  /** Shortest time between two previews of one candidate, in milliseconds. */
  previewIntervalMs: number;
}
