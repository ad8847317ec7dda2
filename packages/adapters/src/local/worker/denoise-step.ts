import { BadOutputError } from '@pentimento/engine';
import { type Conditioning, denoiseInput } from './denoise-input.ts';
import type { OpenModel } from './open-model.ts';

/** What a step gives. */
export interface StepOutput {
  /** `Float32Array [1, 3, height, width]`, the picture that the network expects at the end. */
  picture: Float32Array;
  /** `Float32Array [1, 1, height, width]`, 0 (kept) to 1 (new). Absent: this model says nothing about it. */
  change?: Float32Array;
}

/** Runs the denoising graph once. @throws BadOutputError when what comes is not numbers. */
export async function denoiseStep(
  model: OpenModel,
  conditioning: Conditioning,
  step: { sample: Float32Array; time: number },
): Promise<StepOutput> {
  const { picture, change } = await model.denoise.run(denoiseInput(model, conditioning, step));
  if (picture === undefined || !picture.every(Number.isFinite)) {
    throw new BadOutputError({
      message: 'The model computed something that is not a picture. Try again, or choose another back end.',
    });
  }
  return change === undefined ? { picture } : { picture, change };
}
