import type { Backend } from '../shared/backend.ts';
import type { BackendChoice } from './backend-choice.ts';

const adapterTimeoutMs = 3000;

/** Chooses what computes: WebGPU on a real graphics processor, WebAssembly otherwise, or what was asked for. */
export async function chooseBackend(wanted: Backend | 'auto'): Promise<BackendChoice> {
  if (wanted === 'wasm') return wasmChoice('Runs on the processor, as asked for.');
  if (wanted === 'webgpu') return webgpuChoice('Runs on WebGPU, as asked for.');
  const adapter = await requestAdapter();
  if (adapter === undefined) {
    return wasmChoice('Runs on the processor: there is no WebGPU here.');
  }
  if (isSoftware(adapter)) {
    return wasmChoice('Runs on the processor: WebGPU is only emulated here, which is slower.');
  }
  const name = [adapter.info?.vendor, adapter.info?.architecture].filter(Boolean).join(' ');
  return webgpuChoice(`Runs on the graphics processor${name === '' ? '' : ` (${name})`}.`);
}

/** WebAssembly, for the given reason. */
export function wasmChoice(reason: string): BackendChoice {
  return { backend: 'wasm', variant: 'wasm', reason };
}

function webgpuChoice(reason: string): BackendChoice {
  return { backend: 'webgpu', variant: 'Suspending' in WebAssembly ? 'jspi' : 'webgpu', reason };
}

/** The adapter, undefined when there is none or the browser does not answer. */
async function requestAdapter(): Promise<GPUAdapter | undefined> {
  if (typeof navigator === 'undefined' || navigator.gpu === undefined) return undefined;
  const timeout = new Promise<null>((resolve) => setTimeout(resolve, adapterTimeoutMs, null));
  const adapter = await Promise.race([navigator.gpu.requestAdapter().catch(() => null), timeout]);
  return adapter ?? undefined;
}

function isSoftware(adapter: GPUAdapter): boolean {
  const older = adapter as GPUAdapter & { isFallbackAdapter?: boolean };
  return (
    adapter.info?.isFallbackAdapter === true ||
    older.isFallbackAdapter === true ||
    /swiftshader|llvmpipe|lavapipe|microsoft basic/i.test(
      `${adapter.info?.vendor} ${adapter.info?.architecture} ${adapter.info?.description}`,
    )
  );
}
