import { BadOutputError } from '@pentimento/engine';
import type { OpenModel } from './open-model.ts';

/** Runs the text graph: token ids → `Float32Array [1, T, D]`. */
export async function encodeInstruction({ text }: OpenModel, ids: number[]): Promise<Float32Array> {
  const { text: output } = await text.run({ input_ids: ids });
  if (output !== undefined) return output;
  throw new BadOutputError({ message: "The model's text graph gave no output. Check the model's files." });
}
