import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from './choose-backend.ts';

function withAdapter(adapter: unknown): void {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => adapter } });
}
const real = { info: { vendor: 'acme', architecture: 'rocket', description: '', isFallbackAdapter: false } };

describe('chooseBackend', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('takes a real graphics processor, and names it', async () => {
    withAdapter(real);
    const choice = await chooseBackend('auto');
    expect(choice.backend).toBe('webgpu');
    expect(choice.reason).toContain('acme rocket');
    expect(choice.variant).toBe('Suspending' in WebAssembly ? 'jspi' : 'webgpu');
  });

  it.each([
    ['no WebGPU', undefined],
    ['no adapter', null],
    ['a fallback adapter', { info: { ...real.info, isFallbackAdapter: true } }],
    ['a fallback adapter of an older browser', { ...real, isFallbackAdapter: true }],
    ['SwiftShader', { info: { ...real.info, architecture: 'swiftshader' } }],
  ])('takes the processor where there is %s', async (_name, adapter) => {
    if (adapter === undefined) vi.stubGlobal('navigator', {});
    else withAdapter(adapter);
    expect(await chooseBackend('auto')).toMatchObject({ backend: 'wasm', variant: 'wasm' });
  });

  it('takes what was asked for, whatever is there', async () => {
    withAdapter(null);
    expect((await chooseBackend('webgpu')).backend).toBe('webgpu');
    withAdapter(real);
    expect((await chooseBackend('wasm')).backend).toBe('wasm');
  });

  it('does not wait for an adapter that never comes', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { gpu: { requestAdapter: () => new Promise(() => {}) } });
    const choice = chooseBackend('auto');
    await vi.advanceTimersByTimeAsync(3000);
    expect((await choice).backend).toBe('wasm');
    vi.useRealTimers();
  });
});
