import { OutOfMemoryError } from '@pentimento/engine';
import type { FaultPlan } from '../shared/fault-plan.ts';
import type { Runtime } from './load-runtime.ts';

/** Makes the faults of a plan happen: tests of recovery only. */
export async function injectFaults(
  plan: FaultPlan | undefined,
  step: number,
  runtime: Runtime,
): Promise<void> {
  if (plan === undefined) return;
  if (plan.outOfMemoryAtStep === step) {
    throw new OutOfMemoryError({ message: 'Out of memory (injected). Choose a smaller model.' });
  }
  if (plan.loseDeviceAtStep === step) (await graphicsDevice(runtime))?.destroy();
  if (plan.hang?.step === step) {
    const end = Date.now() + plan.hang.milliseconds;
    while (Date.now() < end);
  }
  if (plan.killWorkerAtStep === step) {
    (globalThis as { close?: () => void }).close?.();
    await new Promise(() => {});
  }
}

/** The device that the runtime made, undefined on WebAssembly. */
export async function graphicsDevice(runtime: Runtime): Promise<GPUDevice | undefined> {
  const device = (await runtime.env.webgpu?.device) as GPUDevice | undefined;
  return device;
}
