import { AbortedError } from '@pentimento/engine';
import { gaussianNoise, type NoiseAddress } from '../random/gaussian-noise.ts';
import { rectifiedFlow } from '../schedulers/rectified-flow.ts';
import type { Conditioning } from './denoise-input.ts';
import { denoiseStep, type StepOutput } from './denoise-step.ts';
import type { OpenModel } from './open-model.ts';
import { yieldToMessages } from './yield-to-messages.ts';

/** Options of `denoiseLoop`. */
export interface DenoiseLoopOptions {
  conditioning: Conditioning;
  /** Where the first noise comes from. */
  noise: NoiseAddress;
  steps: number;
  signal: AbortSignal;
  /** Called before every step. */
  beforeStep: (step: number) => Promise<void>;
  /** Called after every step with what the network expects at the end. */
  afterStep: (step: number, output: StepOutput) => Promise<void>;
}

/** Walks from noise to a picture. A cancelled walk ends after the step that runs: a run is never abandoned. */
export async function denoiseLoop(model: OpenModel, options: DenoiseLoopOptions): Promise<StepOutput> {
  const { conditioning, noise, steps, signal, beforeStep, afterStep } = options;
  const { size, scheduler } = model.manifest;
  const flow = rectifiedFlow({ steps, shift: scheduler.shift });
  let sample: Float32Array = gaussianNoise(noise, size.width * size.height * 3);
  let output: StepOutput = { picture: sample };
  for (const [step, time] of flow.times.entries()) {
    await yieldToMessages();
    if (signal.aborted) throw new AbortedError({ message: 'The turn was stopped.' });
    await beforeStep(step);
    output = await denoiseStep(model, conditioning, { sample, time });
    sample = flow.step(output.picture, step, sample);
    await afterStep(step, output);
  }
  return { ...output, picture: sample };
}
