import { readImageHeader } from '@pentimento/engine';

/** Sizes in 1K, from Google's guide to image generation. */
const sizes: Readonly<Record<string, [number, number]>> = {
  '1:1': [1024, 1024],
  '2:3': [848, 1264],
  '3:2': [1264, 848],
  '3:4': [896, 1200],
  '4:3': [1200, 896],
  '4:5': [928, 1152],
  '5:4': [1152, 928],
  '9:16': [768, 1376],
  '16:9': [1376, 768],
  '21:9': [1584, 672],
  '1:4': [512, 2048],
  '4:1': [2048, 512],
  '1:8': [384, 3072],
  '8:1': [3072, 384],
};

/** The shapes that can be asked for. */
export const aspectRatios: readonly string[] = Object.keys(sizes);

/** The size of a result: what was asked for, else the shape of the first picture, else a square. */
export function sizeOf(
  { aspectRatio, imageSize = '1K' }: { aspectRatio?: string | undefined; imageSize?: string | undefined },
  base: Uint8Array | undefined,
): { width: number; height: number } {
  const [width, height] = sizes[aspectRatio ?? ''] ?? (base ? nearest(base) : [1024, 1024]);
  const scale = Number.parseInt(imageSize, 10);
  return { width: width * scale, height: height * scale };
}

function nearest(bytes: Uint8Array): [number, number] {
  const { width, height } = readImageHeader(bytes);
  const distance = (size: [number, number]): number =>
    Math.abs(Math.log(size[0] / size[1] / (width / height)));
  return Object.values(sizes).reduce((best, size) => (distance(size) < distance(best) ? size : best));
}
