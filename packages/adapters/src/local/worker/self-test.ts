import { ModelUnavailableError } from '@pentimento/engine';
import type { FixedInput, SampledOutput, SelfTest } from '../shared/self-test-schema.ts';
import { timeFeatures } from '../schedulers/time-features.ts';
import { encodeInstruction } from './encode-instruction.ts';
import type { InputValues } from './graph-session.ts';
import type { OpenModel } from './open-model.ts';

/** Largest relative error at which a back end may be used. */
export const selfTestTolerance = 1e-3;

/**
 * Runs the last fixed step of the manifest (an edit, which uses every input) and the text that it needs, and compares
 * with what the training framework computed. Resolves to the largest relative error ‖x − expected‖ / ‖expected‖.
 */
export async function runSelfTest(model: OpenModel, test: SelfTest): Promise<number> {
  const step = test.denoise.at(-1);
  if (step === undefined) return 0;
  const errors: number[] = [];
  const inputs: Record<string, InputValues> = {};
  for (const [name, recipe] of Object.entries(step.inputs)) {
    if ('textGraphOf' in recipe) {
      const { text, error } = await runTextCase(model, test, recipe.textGraphOf);
      inputs[name] = text;
      errors.push(error);
    } else {
      inputs[name] = madeInput(recipe, inputLength(model, name));
    }
  }
  const { picture, change } = await model.denoise.run(inputs);
  errors.push(sampledError(picture, step.outputs.picture));
  if (step.outputs.change !== undefined) errors.push(sampledError(change, step.outputs.change));
  // Not Math.max alone: an error that is not a number must not pass.
  return errors.some(Number.isNaN) ? Infinity : Math.max(...errors);
}

async function runTextCase(model: OpenModel, test: SelfTest, prompt: string) {
  const found = test.text.find((entry) => entry.prompt === prompt);
  if (found === undefined) {
    throw new ModelUnavailableError({
      message: `The model's check names '${prompt}', which it does not hold.`,
    });
  }
  const text = await encodeInstruction(model, found.inputIds);
  return { text, error: sampledError(text, found.outputs.text) };
}

function inputLength({ manifest }: OpenModel, name: string): number {
  return (manifest.graphs.denoise.inputs[name]?.shape ?? [0]).reduce((product, size) => product * size, 1);
}

function madeInput(recipe: Exclude<FixedInput, { textGraphOf: string }>, length: number): Float32Array {
  if ('embeddingOf' in recipe) return timeFeatures(recipe.embeddingOf, length);
  if ('constant' in recipe) return new Float32Array(length).fill(recipe.constant);
  const { height, frequency } = recipe;
  return Float32Array.from({ length }, (_, index) => height * Math.sin(frequency * index));
}

function sampledError(actual: Float32Array | undefined, { indices, values }: SampledOutput): number {
  let difference = 0;
  let size = 0;
  for (const [entry, index] of indices.entries()) {
    const expected = values[entry] ?? Number.NaN;
    difference += ((actual?.[index] ?? Number.NaN) - expected) ** 2;
    size += expected ** 2;
  }
  return size === 0 ? Math.sqrt(difference) : Math.sqrt(difference / size);
}
