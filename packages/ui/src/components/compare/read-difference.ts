import { createBrowserImageCodec, readImageHeader, type PixelImage, type Session } from '@pentimento/engine';
import type { Difference } from './difference.ts';
import { findWeights } from './find-weights.ts';
import { measureDifference } from './measure-difference.ts';

/** Where two pictures differ: the engine's own weights where it knows them of this pair, else from their pixels. */
export async function readDifference(
  session: Session,
  pair: { before: string; after: string },
  { signal }: { signal: AbortSignal },
): Promise<Difference> {
  const turn = findWeights(session, pair);
  const weights = turn && (await session.weights(turn.id));
  if (turn?.preservation && weights) {
    const { changedFraction } = turn.preservation;
    return { strength: weights, changedFraction, source: 'weights' };
  }
  const [before, after] = await Promise.all([
    readPixels(session, pair.before, signal),
    readPixels(session, pair.after, signal),
  ]);
  const isSameSize = before.width === after.width && before.height === after.height;
  const fitted = isSameSize ? before : scale(before, after);
  return {
    ...(await measureDifference(fitted, after, { signal })),
    source: isSameSize ? 'pixels' : 'scaled',
  };
}

async function readPixels(session: Session, imageId: string, signal: AbortSignal): Promise<PixelImage> {
  const bytes = new Uint8Array(await (await session.image(imageId)).arrayBuffer());
  return createBrowserImageCodec().decode({ bytes, ...readImageHeader(bytes) }, { signal });
}

function scale({ width, height, data }: PixelImage, size: { width: number; height: number }): PixelImage {
  const source = new OffscreenCanvas(width, height);
  source.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  context.drawImage(source, 0, 0, size.width, size.height);
  return context.getImageData(0, 0, size.width, size.height);
}
