import type { EncodedImage, PixelImage } from "@pentimento/engine";
import { encodePng } from "../pictures/png-codec.ts";

/** A picture without structure: every pixel other than its neighbours, so that a mix-up shows. */
export function noisyPixels(width: number, height: number, alpha = 255): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4);
  let state = 12345;
  for (let index = 0; index < data.length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    data[index] = index % 4 === 3 ? alpha : state >>> 24;
  }
  return { width, height, data };
}

/** The same as a file. */
export async function editBase(pixels: PixelImage): Promise<EncodedImage> {
  const { width, height } = pixels;
  return { bytes: await encodePng(pixels), mediaType: "image/png", width, height };
}
