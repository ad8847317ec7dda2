import { expect, test } from 'vitest';
import { encodeJpeg, encodeWebp } from '../../node/__fixtures__/encode-lossy.ts';
import { createNodeImageCodec } from '../../node/create-node-image-codec.ts';
import type { EncodedImage } from '../../protocol/encoded-image.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import { checkPromise } from './check-promise.ts';
import { encodeAsPng } from './drifting-adapter.ts';
import { drawFirstPicture } from './first-pictures.ts';
import { openHarbour } from './open-harbour.ts';

/** A first picture of a kind. */
export interface PromiseCase {
  type: 'PNG' | 'JPEG' | 'WebP';
  alpha: boolean;
  width: number;
  height: number;
}

const sizes = [
  { width: 256, height: 256 },
  { width: 1024, height: 1024 },
  { width: 1536, height: 1024 },
  { width: 4096, height: 4096 },
];
const types = [
  { type: 'PNG', alpha: false },
  { type: 'PNG', alpha: true },
  { type: 'JPEG', alpha: false },
  { type: 'WebP', alpha: false },
  { type: 'WebP', alpha: true },
] as const;

/** Every type, with and without alpha, at every size. */
export const promiseCases: PromiseCase[] = sizes.flatMap((size) => types.map((type) => ({ ...type, ...size })));

const encoders: Record<PromiseCase['type'], (picture: PixelImage) => Promise<EncodedImage>> = {
  PNG: encodeAsPng,
  JPEG: async (picture) => ({ ...picture, bytes: await encodeJpeg(picture), mediaType: 'image/jpeg' }),
  WebP: async (picture) => ({ ...picture, bytes: await encodeWebp(picture), mediaType: 'image/webp' }),
};

/** Registers the tests: after a reload, every pixel of weight 0 is the parent's in the stored bytes. */
export function testPromise(cases: PromiseCase[]): void {
  test.each(cases)('$type, $width × $height, alpha: $alpha', { timeout: 0 }, async (each) => {
    const codec = createNodeImageCodec();
    const first = await encoders[each.type](drawFirstPicture(each, { alpha: each.alpha }));
    const { session, base, reload } = await openHarbour({ first, codec });
    const { id } = await session.run({ instruction: 'a red ball on the left', base }).result;
    const reloaded = await reload();
    const turn = reloaded.turn(id)!;
    expect(turn.preservation?.decision).toBe('local');
    const { keptFraction, picture } = await checkPromise(reloaded, turn, codec);
    expect(keptFraction).toBeGreaterThan(0.85);
    expect(turn.fidelity?.parent.outside?.exactFraction).toBe(1);
    const middle = (Math.round(0.35 * each.height) * each.width + Math.round(0.3 * each.width)) * 4;
    expect(picture.data[middle]).toBeGreaterThan(190);
    expect(picture.data[middle + 1]).toBeLessThan(70);
  });
}
