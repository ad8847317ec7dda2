import { describe, expect, it } from 'vitest';
import { createQuarters } from '../image/__fixtures__/quarters.ts';
import { fromBase64, opaqueAvif } from '../image/__fixtures__/tiny-avif.ts';
import { createGif } from '../image/__fixtures__/tiny-gif.ts';
import { encodeJpeg, encodeWebp } from './__fixtures__/encode-lossy.ts';
import { createNodeImageCodec } from './create-node-image-codec.ts';

const codec = createNodeImageCodec();
const picture = createQuarters(16, 16, 77);
const size = { width: 16, height: 16 };

describe('createNodeImageCodec', () => {
  it('keeps every pixel of PNG and lossless WebP', async () => {
    const png = await codec.encodePng(picture);
    expect(await codec.decode({ bytes: png, mediaType: 'image/png', ...size })).toEqual(picture);
    const webp = await encodeWebp(picture);
    expect(await codec.decode({ bytes: webp, mediaType: 'image/webp', ...size })).toEqual(picture);
  });

  it('decodes JPEG, many at a time', async () => {
    const bytes = await encodeJpeg(createQuarters(16, 16));
    const decode = () => codec.decode({ bytes, mediaType: 'image/jpeg', ...size });
    const [first, ...rest] = await Promise.all(Array.from({ length: 5 }, decode));
    expect(first?.data.length).toBe(16 * 16 * 4);
    for (const pixels of rest) expect(pixels).toEqual(first);
  });

  it('goes on after a damaged picture', async () => {
    const bytes = await encodeJpeg(createQuarters(16, 16));
    const damaged = bytes.slice();
    damaged.fill(0xff, 30, 200);
    const image = { bytes: damaged, mediaType: 'image/jpeg', ...size } as const;
    await expect(codec.decode(image)).rejects.toMatchObject({ code: 'bad-output' });
    expect(await codec.decode({ ...image, bytes })).toMatchObject(size);
  });

  it('says that AVIF and GIF cannot be decoded in Node', async () => {
    const avif = { bytes: fromBase64(opaqueAvif), mediaType: 'image/avif', width: 32, height: 16 } as const;
    await expect(codec.decode(avif)).rejects.toThrow(/image\/avif cannot be decoded in Node/);
    const gif = { bytes: createGif(1), mediaType: 'image/gif', width: 2, height: 2 } as const;
    await expect(codec.decode(gif)).rejects.toThrow(/image\/gif cannot be decoded in Node/);
  });
});
