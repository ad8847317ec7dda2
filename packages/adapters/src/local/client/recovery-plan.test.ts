import {
  AbortedError,
  BadOutputError,
  DeviceLostError,
  ModelUnavailableError,
  NetworkOrCorsError,
  OutOfMemoryError,
} from '@pentimento/engine';
import { describe, expect, it } from 'vitest';
import type { BackendChoice } from './backend-choice.ts';
import { BackendUnfitError } from './backend-unfit-error.ts';
import { nextAttempt } from './recovery-plan.ts';

const message = 'x';
const wasm: BackendChoice = { backend: 'wasm', variant: 'wasm', reason: '' };
const webgpu: BackendChoice = { backend: 'webgpu', variant: 'jspi', reason: '' };
const backendAfter = (failed: BackendChoice, error: unknown, attempts: number) =>
  nextAttempt(failed, error, attempts)?.backend;

describe('nextAttempt', () => {
  it('tries a lost device once more, then WebAssembly, then gives up', () => {
    const lost = new DeviceLostError({ message });
    expect(backendAfter(webgpu, lost, 1)).toBe('webgpu');
    expect(backendAfter(webgpu, lost, 2)).toBe('wasm');
    expect(backendAfter(wasm, lost, 3)).toBeUndefined();
  });

  it('tries a dead worker once more on WebAssembly', () => {
    expect(backendAfter(wasm, new DeviceLostError({ message }), 1)).toBe('wasm');
    expect(backendAfter(wasm, new DeviceLostError({ message }), 2)).toBeUndefined();
  });

  it('leaves a graphics memory that is full at once', () => {
    expect(backendAfter(webgpu, new OutOfMemoryError({ message }), 1)).toBe('wasm');
    expect(backendAfter(wasm, new OutOfMemoryError({ message }), 2)).toBeUndefined();
  });

  it('leaves WebGPU where it compiles or computes wrongly', () => {
    const unfit = new BackendUnfitError(new ModelUnavailableError({ message }));
    expect(backendAfter(webgpu, unfit, 1)).toBe('wasm');
    expect(backendAfter(webgpu, new BadOutputError({ message }), 1)).toBe('wasm');
    expect(backendAfter(wasm, new BadOutputError({ message }), 1)).toBeUndefined();
  });

  it.each([
    new AbortedError({ message }),
    new NetworkOrCorsError({ message }),
    new ModelUnavailableError({ message }),
    new Error(message),
  ])('leaves %o to its caller', (error) => {
    expect(backendAfter(webgpu, error, 1)).toBeUndefined();
    expect(backendAfter(wasm, error, 1)).toBeUndefined();
  });
});
