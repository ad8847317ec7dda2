import { describe, expect, it } from 'vitest';
import { settle } from './settle.ts';
import { toRuntimeError } from './to-runtime-error.ts';
import { unwrapOutcome } from './unwrap-outcome.ts';

describe('toRuntimeError', () => {
  it.each([
    ["Can't create a session. failed to allocate a buffer of size 900000", 'out-of-memory'],
    ['std::bad_alloc', 'out-of-memory'],
    ['WebAssembly.Memory.grow(): Out of memory', 'out-of-memory'],
    ['RangeError: Array buffer allocation failed', 'out-of-memory'],
    ['failed to call OrtRun(): BufferManager::Download map_async', 'device-lost'],
    ['A valid external Instance reference no longer exists: Device was lost', 'device-lost'],
    ['no available backend found. ERR: [wasm] RuntimeError', 'network-or-cors'],
    ['Failed to fetch dynamically imported module: https://x/ort.mjs', 'network-or-cors'],
    ['Non-zero status code returned while running Conv node', 'bad-output'],
  ])('tells the kind of %j', (message, code) => {
    expect(toRuntimeError(new Error(message)).code).toBe(code);
    expect(toRuntimeError(message).code).toBe(code);
  });

  it('keeps kind, message and retryability across threads', async () => {
    const cause = new Error('std::bad_alloc');
    const outcome = structuredClone(await settle(() => Promise.reject(cause)));
    const expected = toRuntimeError(cause);
    expect(() => unwrapOutcome(outcome)).toThrow(expected.message);
    try {
      unwrapOutcome(outcome);
    } catch (error) {
      expect(error).toMatchObject({ code: 'out-of-memory', isRetryable: expected.isRetryable });
    }
  });
});
