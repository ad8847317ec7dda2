/**
 * Build of onnxruntime-web. `jspi` and `webgpu` hold the native WebGPU provider (the first suspends through JSPI and
 * is 10 MB smaller, the second through asyncify); `wasm` computes on the processor only.
 */
export type RuntimeVariant = 'wasm' | 'webgpu' | 'jspi';
