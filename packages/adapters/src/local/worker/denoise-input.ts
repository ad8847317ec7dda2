import { timeFeatures } from '../schedulers/time-features.ts';
import type { InputValues } from './graph-session.ts';
import type { OpenModel } from './open-model.ts';

/** What the denoising graph reads besides the sample and the time: the same at every step of a turn. */
export interface Conditioning {
  /** `Float32Array [1, T, D]`, the text graph's output. */
  text: Float32Array;
  /** `Float32Array [1, 3, height, width]`. Absent: a new picture. */
  source?: Float32Array;
  /** `Float32Array [1, 1, height, width]`, 1 = may change. Absent: anything may. */
  mask?: Float32Array;
}

/** All inputs of one step, by the names of the manifest. */
export function denoiseInput(
  { manifest }: OpenModel,
  conditioning: Conditioning,
  step: { sample: Float32Array; time: number },
): Record<string, InputValues> {
  const area = manifest.size.width * manifest.size.height;
  const timeLength = manifest.graphs.denoise.inputs['time']?.shape.at(-1) ?? 128;
  const { text, source, mask } = conditioning;
  return {
    sample: step.sample,
    source: source ?? new Float32Array(area * 3),
    mask: mask ?? new Float32Array(area).fill(1),
    has_source: Float32Array.of(source === undefined ? 0 : 1),
    time: timeFeatures(step.time, timeLength),
    text,
  };
}
