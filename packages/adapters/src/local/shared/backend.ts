/** What computes: the graphics processor through WebGPU, or the processor through WebAssembly. */
export type Backend = 'webgpu' | 'wasm';
