import {
  BadOutputError,
  DeviceLostError,
  type EngineError,
  NetworkOrCorsError,
  OutOfMemoryError,
} from '@pentimento/engine';

const outOfMemory = /out of memory|bad_alloc|allocation failed|failed to allocate|cannot enlarge memory/i;
const notLoaded = /no available backend found|prepare wasm|dynamically imported module/i;
const deviceLost =
  /device.{0,20}lost|lost.{0,20}device|device is destroyed|mapasync|map_async|BufferManager/i;

/** Gives an error of the runtime (a string out of C++, mostly) its kind. */
export function toRuntimeError(cause: unknown): EngineError {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (outOfMemory.test(text)) {
    return new OutOfMemoryError({
      message: `The model does not fit into memory here. Close other tabs, or choose a smaller model. (${text})`,
      cause,
    });
  }
  if (deviceLost.test(text)) {
    return new DeviceLostError({ message: `The graphics device went away. Try again. (${text})`, cause });
  }
  if (notLoaded.test(text)) {
    return new NetworkOrCorsError({
      message: `The runtime of the model could not be loaded. Check the connection, and where its .wasm files are (wasmPaths). (${text})`,
      cause,
    });
  }
  return new BadOutputError({
    message: `The model could not be run: ${text}. Try again, or choose another back end.`,
    cause,
    isRetryable: false,
  });
}
