import { expect, it } from 'vitest';
import { encodeJpeg } from '../node/__fixtures__/encode-lossy.ts';
import { createQuarters } from './__fixtures__/quarters.ts';
import { createBrowserImageCodec } from './create-browser-image-codec.ts';

const codec = createBrowserImageCodec();
const picture = createQuarters(8, 8);

it('reads and writes PNG outside of browsers too', async () => {
  const bytes = await codec.encodePng(picture);
  expect(await codec.decode({ bytes, mediaType: 'image/png', width: 8, height: 8 })).toEqual(picture);
});

it('says where to find the codec of Node', async () => {
  const bytes = await encodeJpeg(picture);
  const image = { bytes, mediaType: 'image/jpeg', width: 8, height: 8 } as const;
  await expect(codec.decode(image, { origin: 'person' })).rejects.toThrow(/engine\/node/);
});
