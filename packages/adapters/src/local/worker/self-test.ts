import type { SelfTest } from "../shared/self-test-schema.ts";
import { gaussianNoise } from "../random/gaussian-noise.ts";
import { denoiseStep } from "./denoise-step.ts";
import { encodeInstruction } from "./encode-instruction.ts";
import type { OpenModel } from "./open-model.ts";

/** Largest relative error at which a back end may be used. */
export const selfTestTolerance = 1e-3;

/** Runs the manifest's fixed step and compares. Resolves to the relative error ‖x − expected‖ / ‖expected‖. */
export async function runSelfTest(model: OpenModel, test: SelfTest): Promise<number> {
  const length = model.manifest.size.width * model.manifest.size.height * 3;
  const [black, white] = model.manifest.pixelRange;
  const text = await encodeInstruction(model, model.tokenizer.tokenize(test.instruction).ids);
  const sample = gaussianNoise({ seed: test.seed, stream: 0, step: 0 }, length);
  const source = gaussianNoise({ seed: test.seed + 1, stream: 0, step: 0 }, length).map((value) =>
    Math.min(Math.max(value, black), white),
  );
  const conditioning = test.hasSource ? { text, source } : { text };
  const { picture } = await denoiseStep(model, conditioning, { sample, time: test.time });
  let difference = 0;
  let size = 0;
  for (const [index, position] of test.positions.entries()) {
    const expected = test.picture[index] ?? Number.NaN;
    difference += ((picture[position] ?? Number.NaN) - expected) ** 2;
    size += expected ** 2;
  }
  return Math.sqrt(difference / size);
}
