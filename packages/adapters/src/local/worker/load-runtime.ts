import type * as Ort from 'onnxruntime-web';
import type { RuntimeVariant } from '../shared/runtime-variant.ts';

/** The module of onnxruntime-web. */
export type Runtime = typeof Ort;

/** Options of `loadRuntime`. */
export interface RuntimeOptions {
  variant: RuntimeVariant;
  /** Address of the `.wasm` file. Absent: beside the runtime's own module, where bundlers put it. */
  wasmUrl?: string;
  threads: number;
}

/** Loads one build of onnxruntime-web. Nothing is ever fetched from another host by default. */
export async function loadRuntime({ variant, wasmUrl, threads }: RuntimeOptions): Promise<Runtime> {
  const runtime = await importRuntime(variant);
  runtime.env.logLevel = 'error';
  runtime.env.wasm.numThreads = threads;
  runtime.env.wasm.proxy = false;
  if (wasmUrl !== undefined) runtime.env.wasm.wasmPaths = { wasm: wasmUrl };
  return runtime;
}

function importRuntime(variant: RuntimeVariant): Promise<Runtime> {
  switch (variant) {
    case 'jspi':
      return import('onnxruntime-web/jspi');
    case 'webgpu':
      return import('onnxruntime-web/webgpu');
    case 'wasm':
      return import('onnxruntime-web/wasm');
  }
}
