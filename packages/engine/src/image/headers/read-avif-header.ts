import { ImageFormatProblem } from '../image-format-problem.ts';
import type { ImageHeader, ImageOrientation } from '../image-header.ts';
import { readAvifProperties } from './read-avif-properties.ts';
import type { IsoBox } from './read-iso-boxes.ts';
import { swapsSides } from '../swaps-sides.ts';

const alphaUrn = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';
const sRgbPrimaries = 1;
const unspecified = 2;

/** By angle (quarter turns counter-clockwise): not mirrored, top and bottom exchanged, left and right exchanged. */
const orientations: [ImageOrientation, ImageOrientation, ImageOrientation][] = [
  [1, 4, 2],
  [8, 5, 7],
  [3, 2, 4],
  [6, 7, 5],
];

function findBody(boxes: IsoBox[], type: string): DataView | undefined {
  return boxes.find((box) => box.type === type)?.body;
}

function readOrientation(boxes: IsoBox[]): ImageOrientation {
  const angle = (findBody(boxes, 'irot')?.getUint8(0) ?? 0) & 3;
  const mirror = findBody(boxes, 'imir');
  const axis = mirror === undefined ? 0 : (mirror.getUint8(0) & 1) + 1;
  return orientations[angle]?.[axis] ?? 1;
}

function isAlpha(box: IsoBox): boolean {
  if (box.type !== 'auxC' || box.body.byteLength < 4 + alphaUrn.length) return false;
  const urn = new Uint8Array(box.body.buffer, box.body.byteOffset + 4, alphaUrn.length);
  return String.fromCharCode(...urn) === alphaUrn;
}

/** An ICC profile, or primaries other than those of sRGB. Source: ISO/IEC 23008-12, section 6.5.5. */
function namesColorSpace(box: IsoBox): boolean {
  if (box.type !== 'colr' || box.body.byteLength < 4) return false;
  const kind = String.fromCharCode(...new Uint8Array(box.body.buffer, box.body.byteOffset, 4));
  if (kind !== 'nclx') return true;
  const primaries = box.body.getUint16(4);
  return primaries !== sRgbPrimaries && primaries !== unspecified;
}

function readBitDepth(configuration: DataView | undefined): number | undefined {
  if (configuration === undefined) return undefined;
  const flags = configuration.getUint8(2);
  if ((flags & 0x40) === 0) return 8;
  return (flags & 0x20) === 0 ? 10 : 12;
}

/** Header of an AVIF. Source: AV1 Image File Format 1.1; ISO/IEC 23008-12, section 6.5. */
export function readAvifHeader(bytes: Uint8Array): ImageHeader {
  const { primary, all } = readAvifProperties(bytes);
  const size = findBody(primary, 'ispe');
  if (size === undefined) throw new ImageFormatProblem('the AVIF does not say how large it is');
  const storedWidth = size.getUint32(4);
  const storedHeight = size.getUint32(8);
  const orientation = readOrientation(primary);
  const swapped = swapsSides(orientation);
  const bitDepth = readBitDepth(findBody(primary, 'av1C') ?? findBody(all, 'av1C'));
  return {
    mediaType: 'image/avif',
    width: swapped ? storedHeight : storedWidth,
    height: swapped ? storedWidth : storedHeight,
    orientation,
    hasAlpha: all.some(isAlpha),
    isAnimated: String.fromCharCode(...bytes.subarray(8, 12)) === 'avis',
    ...(bitDepth === undefined ? {} : { bitDepth }),
    hasColorProfile: primary.some(namesColorSpace),
  };
}
