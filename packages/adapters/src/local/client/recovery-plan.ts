import { EngineError } from '@pentimento/engine';
import type { BackendChoice } from './backend-choice.ts';
import { BackendUnfitError } from './backend-unfit-error.ts';
import { wasmChoice } from './choose-backend.ts';

/** What to try after a failure: the same once more, then WebAssembly; undefined when nothing is left. */
export function nextAttempt(
  failed: BackendChoice,
  error: unknown,
  attempts: number,
): BackendChoice | undefined {
  const isLost = EngineError.hasCode(error, 'device-lost');
  const isFull = EngineError.hasCode(error, 'out-of-memory');
  if (failed.backend === 'wasm') return (isLost || isFull) && attempts < 2 ? failed : undefined;
  // A lost device deserves one more try; a full graphics memory will be full again.
  if (isLost && attempts < 2) return failed;
  if (isLost) return wasmChoice('Runs on the processor: the graphics device went away twice.');
  if (isFull) return wasmChoice('Runs on the processor: the graphics memory was not enough.');
  if (error instanceof BackendUnfitError) {
    return wasmChoice(`Runs on the processor: WebGPU cannot run this model here. ${error.message}`);
  }
  if (EngineError.hasCode(error, 'bad-output')) {
    return wasmChoice('Runs on the processor: WebGPU computed something that is not a picture.');
  }
  return undefined;
}
