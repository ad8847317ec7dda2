import { ImageFormatProblem } from '../image-format-problem.ts';
import type { ImageHeader } from '../image-header.ts';

const extensionIntroducer = 0x21;
const graphicControl = 0xf9;
const imageSeparator = 0x2c;

interface GifFacts {
  frames: number;
  right: number;
  bottom: number;
  hasTransparency: boolean;
}

function colorTableBytes(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

/** Position after a run of sub-blocks; past the end of the file when it is cut. */
function skipSubBlocks(view: DataView, start: number): number {
  let at = start;
  while (at < view.byteLength) {
    const length = view.getUint8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
  return at;
}

/** Walks the blocks up to the second frame: more does not matter. */
function readBlocks(view: DataView, start: number): GifFacts {
  const facts: GifFacts = { frames: 0, right: 0, bottom: 0, hasTransparency: false };
  let at = start;
  while (at < view.byteLength && facts.frames < 2) {
    const block = view.getUint8(at);
    if (block === extensionIntroducer) {
      const isControl = view.getUint8(at + 1) === graphicControl;
      if (isControl && facts.frames === 0) facts.hasTransparency ||= (view.getUint8(at + 3) & 1) === 1;
      at = skipSubBlocks(view, at + 2);
    } else if (block === imageSeparator) {
      facts.frames += 1;
      if (facts.frames === 1) {
        facts.right = view.getUint16(at + 1, true) + view.getUint16(at + 5, true);
        facts.bottom = view.getUint16(at + 3, true) + view.getUint16(at + 7, true);
      }
      at = skipSubBlocks(view, at + 10 + colorTableBytes(view.getUint8(at + 9)) + 1);
    } else break;
  }
  return facts;
}

/**
 * Header of a GIF. A first frame that reaches over the edge of the screen makes the picture that large, as browsers do.
 * Source: GIF89a specification, sections 18 to 23.
 */
export function readGifHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = readBlocks(view, 13 + colorTableBytes(view.getUint8(10)));
  if (facts.frames === 0) throw new ImageFormatProblem('the GIF holds no picture');
  return {
    mediaType: 'image/gif',
    width: Math.max(view.getUint16(6, true), facts.right),
    height: Math.max(view.getUint16(8, true), facts.bottom),
    orientation: 1,
    hasAlpha: facts.hasTransparency,
    isAnimated: facts.frames > 1,
    bitDepth: 8,
    hasColorProfile: false,
  };
}
