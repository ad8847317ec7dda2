import type { RuntimeVariant } from '../shared/runtime-variant.ts';

const files: Record<RuntimeVariant, string> = {
  wasm: 'ort-wasm-simd-threaded.wasm',
  webgpu: 'ort-wasm-simd-threaded.asyncify.wasm',
  jspi: 'ort-wasm-simd-threaded.jspi.wasm',
};

/** Name of the `.wasm` file that a build of onnxruntime-web loads. */
export function runtimeFile(variant: RuntimeVariant): string {
  return files[variant];
}
