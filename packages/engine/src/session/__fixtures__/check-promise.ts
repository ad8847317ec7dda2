import { expect } from 'vitest';
import { readImageHeader } from '../../image/read-image-header.ts';
import type { ImageCodec } from '../../image/image-codec.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { Turn } from '../../protocol/turn.ts';
import type { Session } from '../session.ts';

/** What `checkPromise` found. */
export interface KeptPixels {
  /** Part of the pixels whose weight is 0, 0 to 1. */
  keptFraction: number;
  /** What the turn shows. */
  picture: PixelImage;
}

/** A stored picture, decoded. */
export async function readPicture(session: Session, imageId: string, codec: ImageCodec): Promise<PixelImage> {
  const bytes = new Uint8Array(await (await session.image(imageId)).arrayBuffer());
  return codec.decode({ bytes, ...readImageHeader(bytes) });
}

/** Expects every pixel whose weight is 0 to be the base's, byte for byte, in what is stored. */
export async function checkPromise(session: Session, turn: Turn, codec: ImageCodec): Promise<KeptPixels> {
  const parent = await readPicture(session, turn.base!, codec);
  const picture = await readPicture(session, turn.images[0]!.id, codec);
  const weights = await session.weights(turn.id);
  const before = new Uint32Array(parent.data.buffer);
  const after = new Uint32Array(picture.data.buffer);
  expect([picture.width, picture.height]).toEqual([parent.width, parent.height]);
  expect(weights?.data.length).toBe(before.length);
  let kept = 0;
  let broken = 0;
  weights!.data.forEach((weight, at) => {
    if (weight !== 0) return;
    kept += 1;
    if (before[at] !== after[at]) broken += 1;
  });
  expect(broken).toBe(0);
  return { keptFraction: kept / before.length, picture };
}
