import type { ImageHeader, ImageOrientation } from "../image-header.ts";
import { ImageFormatProblem } from "../image-format-problem.ts";
import { readExifOrientation } from "./read-exif-orientation.ts";
import { readPngChunks } from "../png/read-png-chunks.ts";
import { swapsSides } from "../swaps-sides.ts";

const allowedDepths: Record<number, number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const colorSpaceChunks = new Set(["iCCP", "cICP", "gAMA", "cHRM"]);

interface PngFacts {
  hasTransparency: boolean;
  isAnimated: boolean;
  hasColorProfile: boolean;
  orientation: ImageOrientation;
}

function collectFacts(bytes: Uint8Array): PngFacts {
  const names = new Set<string>();
  let orientation: ImageOrientation = 1;
  for (const chunk of readPngChunks(bytes)) {
    names.add(chunk.type);
    if (chunk.type === "eXIf") orientation = readExifOrientation(chunk.data);
    if (chunk.type === "IEND") break;
  }
  if (!names.has("IDAT")) throw new ImageFormatProblem("the PNG holds no pixels");
  // A plain sRGB chunk, or gamma and chromaticities beside it, say what is assumed anyway.
  const overrides = names.has("sRGB") ? ["iCCP", "cICP"] : [...colorSpaceChunks];
  return {
    hasTransparency: names.has("tRNS"),
    isAnimated: names.has("acTL"),
    hasColorProfile: overrides.some((name) => names.has(name)),
    orientation,
  };
}

/** Header of a PNG. Source: PNG Specification, third edition (W3C 2025), sections 5 and 11. */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) {
    throw new ImageFormatProblem("the PNG does not start with its header");
  }
  const storedWidth = view.getUint32(16);
  const storedHeight = view.getUint32(20);
  const bitDepth = view.getUint8(24);
  const colorType = view.getUint8(25);
  if (!allowedDepths[colorType]?.includes(bitDepth)) {
    throw new ImageFormatProblem("the PNG has a pixel format that does not exist");
  }
  const facts = collectFacts(bytes);
  const swapped = swapsSides(facts.orientation);
  return {
    mediaType: "image/png",
    width: swapped ? storedHeight : storedWidth,
    height: swapped ? storedWidth : storedHeight,
    orientation: facts.orientation,
    hasAlpha: colorType === 4 || colorType === 6 || facts.hasTransparency,
    isAnimated: facts.isAnimated,
    bitDepth,
    hasColorProfile: facts.hasColorProfile,
  };
}
