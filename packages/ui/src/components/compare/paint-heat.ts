import type { ImageMask } from '@pentimento/engine';

/** From a little to a lot: each stop is red, green, blue and alpha. Told apart by lightness alone, too. */
const stops = [
  [70, 20, 110, 120],
  [200, 50, 70, 200],
  [250, 150, 40, 235],
  [255, 244, 190, 255],
] as const;

/** Small differences are lifted: most that matter are small. */
const lift = 0.5;

function listColours(): Uint8ClampedArray {
  const colours = new Uint8ClampedArray(256 * 4);
  for (let value = 1; value < 256; value += 1) {
    const place = (value / 255) ** lift * (stops.length - 1);
    const index = Math.min(stops.length - 2, Math.floor(place));
    const [from, to] = [stops[index] ?? stops[0], stops[index + 1] ?? stops[0]];
    const mix = place - index;
    colours.set(
      from.map((part, channel) => part + ((to[channel] ?? 0) - part) * mix),
      value * 4,
    );
  }
  return colours;
}

/** Differences as colours: clear where there is none, glowing where there is much. */
export function paintHeat({ width, height, data }: ImageMask): ImageData {
  const colours = listColours();
  const image = new ImageData(width, height);
  data.forEach((value, at) => image.data.set(colours.subarray(value * 4, value * 4 + 4), at * 4));
  return image;
}
