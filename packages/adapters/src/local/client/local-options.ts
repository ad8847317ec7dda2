import * as v from 'valibot';
import type { Backend } from '../shared/backend.ts';
import type { FaultPlan } from '../shared/fault-plan.ts';

/** Where a model is. */
export interface ModelSource {
  /** Address of its `pentimento-model.json`; the files are beside it. Relative: to the page, in Node to the folder. */
  manifestUrl: string;
}

/** Options of `local`. */
export interface LocalOptions {
  /**
   * The models to offer. Default: the embedded one, `/models/scenes/pentimento-model.json` of this site; in Node the
   * package `@pentimento/model-scenes` on disk.
   */
  models?: (string | ModelSource)[];
  /**
   * Address of the folder that holds onnxruntime-web's `.wasm` files, ending in `/`. Default: where the bundler puts
   * them. Nothing is fetched from another host unless this says so.
   */
  wasmPaths?: string;
  /**
   * What computes. `auto` (default): WebGPU on a real graphics processor, else WebAssembly: software WebGPU is far
   * slower than WebAssembly.
   */
  backend?: Backend | 'auto';
  /** Threads of the WebAssembly runtime, 1 to 64. Default: half of the cores, at most 4; 1 unless the page is cross-origin isolated. */
  threads?: number;
  /** Used for manifests and files. Default: this platform's. With one of your own, files pass through this thread. */
  fetch?: typeof globalThis.fetch;
  /** Starts the worker's module. Default: a module worker beside this module. `null`: no worker, same thread. */
  createWorker?: (() => Worker) | null;
  /** `auto` (default): files are kept in the origin's private file system. `memory`: nothing is written. */
  cache?: 'auto' | 'memory';
  /** Faults to inject. For tests of recovery only. */
  faults?: FaultPlan;
}

const isFunction = (value: unknown) => typeof value === 'function';
const step = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** Strict: a misspelt option is an error, not a silent default. */
export const localOptionsSchema = v.strictObject({
  models: v.optional(
    v.pipe(v.array(v.union([v.string(), v.strictObject({ manifestUrl: v.string() })])), v.minLength(1)),
  ),
  wasmPaths: v.optional(v.string()),
  backend: v.optional(v.picklist(['auto', 'webgpu', 'wasm'])),
  threads: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64))),
  fetch: v.optional(v.custom<typeof globalThis.fetch>(isFunction)),
  createWorker: v.optional(v.nullable(v.custom<() => Worker>(isFunction))),
  cache: v.optional(v.picklist(['auto', 'memory'])),
  faults: v.optional(
    v.strictObject({
      loseDeviceAtStep: step,
      killWorkerAtStep: step,
      outOfMemoryAtStep: step,
      hang: v.optional(v.strictObject({ step: v.number(), milliseconds: v.number() })),
      attempts: step,
    }),
  ),
});
