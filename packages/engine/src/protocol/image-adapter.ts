import type { AdapterContext } from './adapter-context.ts';
import type { AdapterEvent } from './adapter-event.ts';
import type { AdapterRequest } from './adapter-request.ts';
import type { ModelDescriptor } from './model-descriptor.ts';
import type { PrepareProgress } from './prepare-progress.ts';

/** Options of `ImageAdapter.prepare`. */
export interface PrepareOptions {
  /** Aborting stops the download; what is complete is kept. */
  signal: AbortSignal;
  /** Called with every change; never after the promise has settled. */
  onProgress: (progress: PrepareProgress) => void;
}

/** A back end. It maps and calls; it decides nothing about retries, storage or screens. */
export interface ImageAdapter {
  /** Version of this interface. */
  readonly specificationVersion: 1;
  /** Short name in kebab-case, first part of `adapter:model`. */
  readonly id: string;
  /** Name for people. */
  readonly label: string;
  /** Version of the adapter, recorded in every turn. */
  readonly version: string;
  /** The models that can be used now. @throws EngineError `network-or-cors`, `authentication`. */
  models(options?: { signal?: AbortSignal }): Promise<ModelDescriptor[]>;
  /**
   * A model that `models()` did not list, by what is known of its family: ids are open strings, vendors change them
   * monthly. Undefined: this cannot be one of its models. Absent: only listed models can be used.
   */
  describeModel?(modelId: string): ModelDescriptor | undefined;
  /** Download, compile, warm up. Reports bytes and stages. Absent: nothing to prepare. */
  prepare?(modelId: string, options: PrepareOptions): Promise<void>;
  /**
   * Runs one turn. Ends with exactly one `turn-end`, or throws an EngineError.
   * Aborting the signal stops paid work and ends the iteration with an `aborted` error.
   */
  run(request: AdapterRequest, context: AdapterContext): AsyncIterable<AdapterEvent>;
  /** Ends workers, frees memory. Absent: nothing to free. */
  dispose?(): Promise<void>;
}
