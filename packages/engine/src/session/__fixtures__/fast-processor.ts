import { encodeMask } from '../../image/encode-mask.ts';
import type { PictureProcessor } from '../../processing/picture-processor.ts';
import { createTinyPng } from '../../testing/create-tiny-png.ts';

const size = { width: 8, height: 8 };

/** Gives every result a composite and weights of its own without looking at pixels: for tests of what is stored. */
export const fastProcessor: PictureProcessor = {
  frame: async () => undefined,
  async keep({ result, instruction }) {
    const color = [result[60]! ^ 85, instruction.length, result.at(-20)!];
    const data = new Uint8Array(64).fill(0).fill(255, 0, 1 + (result[50]! % 60));
    return {
      ...size,
      source: 'composite',
      composite: createTinyPng({ ...size, color }),
      weights: await encodeMask({ ...size, data }),
      preservation: { decision: 'local', reasons: ['For a test.'], changedFraction: 0.1 },
      warnings: [],
    };
  },
  dispose: () => undefined,
};
