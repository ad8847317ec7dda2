import type { Backend } from './backend.ts';
import type { ModelManifest } from './model-manifest.ts';
import type { RuntimeVariant } from './runtime-variant.ts';

/** What a worker needs to load a model. Plain data: it crosses `postMessage`. */
export interface OpenRequest {
  manifest: ModelManifest;
  /** Absolute address of the manifest: files are beside it. */
  manifestUrl: string;
  backend: Backend;
  variant: RuntimeVariant;
  /** Address of the runtime's `.wasm` file. Absent: beside the runtime's own module. */
  wasmUrl?: string;
  /** Threads of the WebAssembly runtime. */
  threads: number;
  /** `auto`: the origin's private file system where there is one. `memory`: nothing is written. */
  cache: 'auto' | 'memory';
}
