import { concatenateBytes } from '../png/concatenate-bytes.ts';
import { createPngChunk } from '../png/create-png-chunk.ts';

/** Stands in every metadata block, so that tests can look for what must be gone. */
export const metadataMarker = 'HARBOUR-SECRET-PLACE';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="52,22.5N">${metadataMarker}</rdf:Description></x:xmpmeta>`;

/** A TIFF block with orientation, maker, a GPS directory and a "thumbnail". */
export function createExif(orientation: number): Uint8Array {
  const bytes = new Uint8Array(200);
  const view = new DataView(bytes.buffer);
  bytes.set(latin1('II'));
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  const writeEntry = (at: number, [tag, type, count, value]: [number, number, number, number]): void => {
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  };
  view.setUint16(8, 3, true);
  writeEntry(10, [0x010f, 2, metadataMarker.length + 1, 120]);
  writeEntry(22, [0x0112, 3, 1, orientation]);
  writeEntry(34, [0x8825, 4, 1, 60]);
  view.setUint32(46, 0, true);
  view.setUint16(60, 2, true);
  writeEntry(62, [0x0001, 2, 2, 0x4e]);
  writeEntry(74, [0x0002, 5, 3, 150]);
  bytes.set(latin1(`${metadataMarker}\0`), 120);
  [52, 1, 22, 1, 3000, 100].forEach((value, index) => view.setUint32(150 + index * 4, value, true));
  return bytes;
}

function createJpegSegment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return concatenateBytes([Uint8Array.of(0xff, marker, length >> 8, length & 255), data]);
}

/** EXIF, XMP and a comment, behind the start of the file. */
export function addJpegMetadata(jpeg: Uint8Array, orientation: number): Uint8Array {
  const exif = concatenateBytes([latin1('Exif\0\0'), createExif(orientation)]);
  return concatenateBytes([
    jpeg.subarray(0, 2),
    createJpegSegment(0xe1, exif),
    createJpegSegment(0xe1, latin1(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    createJpegSegment(0xfe, latin1(metadataMarker)),
    jpeg.subarray(2),
  ]);
}

const headerEnd = 33;

/** EXIF, XMP, a text and a time, behind the header. */
export function addPngMetadata(png: Uint8Array, orientation: number): Uint8Array {
  return concatenateBytes([
    png.subarray(0, headerEnd),
    createPngChunk('eXIf', createExif(orientation)),
    createPngChunk('iTXt', latin1(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    createPngChunk('tEXt', latin1(`Comment\0${metadataMarker}`)),
    createPngChunk('tIME', new Uint8Array(7)),
    png.subarray(headerEnd),
  ]);
}

function createRiffChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + data.length + (data.length & 1));
  chunk.set(latin1(type));
  new DataView(chunk.buffer).setUint32(4, data.length, true);
  chunk.set(data, 8);
  return chunk;
}

/** The picture's own chunks, without those of an extended file. */
function listPictureChunks(webp: Uint8Array): Uint8Array[] {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = 12; at + 8 <= webp.length; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length & 1);
    const type = String.fromCharCode(...webp.subarray(at, at + 4));
    if (['VP8 ', 'VP8L', 'ALPH'].includes(type)) chunks.push(webp.subarray(at, end));
    at = end;
  }
  return chunks;
}

/** A WebP with a VP8X header, EXIF and XMP around the given one's picture. */
export function addWebpMetadata(webp: Uint8Array, given: { width: number; height: number; orientation: number }): Uint8Array {
  const { width, height, orientation } = given;
  const canvas = new Uint8Array(10);
  canvas[0] = 0x0c;
  canvas.set([(width - 1) & 255, (width - 1) >> 8, 0, (height - 1) & 255, (height - 1) >> 8, 0], 4);
  const body = concatenateBytes([
    latin1('WEBP'),
    createRiffChunk('VP8X', canvas),
    ...listPictureChunks(webp),
    createRiffChunk('EXIF', createExif(orientation)),
    createRiffChunk('XMP ', latin1(xmp)),
  ]);
  return createRiffChunk('RIFF', body);
}
