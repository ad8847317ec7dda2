import { expect, it } from 'vitest';
import { createNodeImageCodec } from '../node/create-node-image-codec.ts';
import { createQuarters } from './__fixtures__/quarters.ts';
import { checkHostileImages, createCorpus } from './__fixtures__/hostile-images.ts';
import { importImage } from './import-image.ts';
import { encodePixels } from './png/encode-pixels.ts';
import { readImageHeader } from './read-image-header.ts';

it('turns 500 mutated pictures and bombs into pictures or engine errors', { timeout: 240_000 }, async () => {
  const before = process.memoryUsage().rss;
  await checkHostileImages(500);
  expect(process.memoryUsage().rss - before).toBeLessThan(2_000_000_000);
});

it(
  'refuses or reads every prefix of every format without anything but engine errors',
  { timeout: 60_000 },
  async () => {
    for (const file of await createCorpus()) {
      for (let length = 0; length < Math.min(file.length, 700); length += 1) {
        try {
          readImageHeader(file.subarray(0, length));
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-request' });
        }
      }
    }
  },
);

it('refuses a header of 30,000 × 30,000 pixels over a few bytes at once', async () => {
  const png = await encodePixels(createQuarters(8, 8));
  const view = new DataView(png.buffer, png.byteOffset);
  view.setUint32(16, 30_000);
  view.setUint32(20, 30_000);
  const importing = importImage(new Blob([png as Uint8Array<ArrayBuffer>]), {
    codec: createNodeImageCodec(),
  });
  await expect(importing).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringContaining('30000 × 30000'),
  });
});
