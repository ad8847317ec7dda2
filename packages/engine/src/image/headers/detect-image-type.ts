import type { ImageMediaType } from '../../protocol/encoded-image.ts';
import { ImageFormatProblem } from '../image-format-problem.ts';

const asPng = 'Save it as PNG or JPEG and add that file.';

const refusedFormats: { name: string; magic: string; at?: number }[] = [
  { name: 'a TIFF', magic: 'II*\0' },
  { name: 'a TIFF', magic: 'MM\0*' },
  { name: 'a BMP', magic: 'BM' },
  { name: 'a PDF', magic: '%PDF' },
  { name: 'a Photoshop file', magic: '8BPS' },
  { name: 'a JPEG XL', magic: '\xff\x0a' },
  { name: 'a JPEG XL', magic: 'JXL ', at: 4 },
  { name: 'an icon file', magic: '\0\0\x01\0' },
];

/** With a byte order mark, white space, a prologue, a document type or comments before it, or none of them. */
const svgStart = /^[^a-z0-9<]*<(svg|(\?xml|!--|!doctype svg)[^]*<svg)/i;

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Brands of the `ftyp` box: the major one and the compatible ones. */
function readBrands(bytes: Uint8Array): string[] {
  const boxEnd = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, 512);
  const brands = [textAt(bytes, 8, 4)];
  for (let at = 16; at + 4 <= boxEnd; at += 4) brands.push(textAt(bytes, at, 4));
  return brands;
}

function detectIsoImage(bytes: Uint8Array): ImageMediaType {
  const brands = readBrands(bytes);
  if (brands.includes('avif') || brands.includes('avis')) return 'image/avif';
  const isHeic = brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand));
  throw new ImageFormatProblem(isHeic ? 'it is a HEIC, which browsers cannot read' : 'it is a video', asPng);
}

/** Type of a picture by its magic bytes; what is not a picture that can be used is refused with the reason. */
export function detectImageType(bytes: Uint8Array): ImageMediaType {
  if (bytes.length === 0) throw new ImageFormatProblem('the file is empty');
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (textAt(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return 'image/gif';
  if (bytes.length >= 16 && textAt(bytes, 4, 4) === 'ftyp') return detectIsoImage(bytes);
  if (svgStart.test(textAt(bytes, 0, 4096))) {
    throw new ImageFormatProblem(
      'it is an SVG, a drawing made of instructions that may hold scripts and has no pixels to keep',
      'Export it as PNG in the size you want and add that file.',
    );
  }
  const refused = refusedFormats.find(({ magic, at = 0 }) => textAt(bytes, at, magic.length) === magic);
  if (refused) throw new ImageFormatProblem(`it is ${refused.name}, which cannot be read here`, asPng);
  throw new ImageFormatProblem('it is not a PNG, JPEG, WebP, AVIF or GIF');
}
