import { ImageFormatProblem } from '../image-format-problem.ts';
import { readIsoBoxes, type IsoBox } from './read-iso-boxes.ts';

/** What is associated with the primary picture of an AVIF. */
export interface AvifProperties {
  /** Properties of the primary item, in order. */
  primary: IsoBox[];
  /** All properties of the file. */
  all: IsoBox[];
}

function withoutVersion(body: DataView, skip = 4): DataView {
  if (body.byteLength < skip) throw new ImageFormatProblem('the AVIF is damaged');
  return new DataView(body.buffer, body.byteOffset + skip, body.byteLength - skip);
}

function findBox(view: DataView, type: string): DataView {
  for (const box of readIsoBoxes(view)) if (box.type === type) return box.body;
  throw new ImageFormatProblem(`the AVIF lacks its ${type} box`);
}

function readPrimaryId(pitm: DataView): number {
  return pitm.getUint8(0) === 0 ? pitm.getUint16(4) : pitm.getUint32(4);
}

/** Indices (from 1) of the properties of one item. Source: ISO/IEC 23008-12, section 9.3.1. */
function readAssociations(ipma: DataView, itemId: number): number[] {
  const hasLongIds = ipma.getUint8(0) >= 1;
  const hasLongIndices = (ipma.getUint8(3) & 1) === 1;
  let at = 8;
  for (let left = ipma.getUint32(4); left > 0; left -= 1) {
    const id = hasLongIds ? ipma.getUint32(at) : ipma.getUint16(at);
    at += hasLongIds ? 4 : 2;
    const count = ipma.getUint8(at);
    at += 1;
    const indices: number[] = [];
    for (let n = 0; n < count; n += 1) {
      indices.push(hasLongIndices ? ipma.getUint16(at) & 0x7fff : ipma.getUint8(at) & 0x7f);
      at += hasLongIndices ? 2 : 1;
    }
    if (id === itemId) return indices;
  }
  throw new ImageFormatProblem('the AVIF does not describe its picture');
}

/** Reads `meta`, `pitm`, `iprp`, `ipco` and `ipma`. */
export function readAvifProperties(bytes: Uint8Array): AvifProperties {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const meta = withoutVersion(findBox(file, 'meta'));
  const primaryId = readPrimaryId(findBox(meta, 'pitm'));
  const properties = findBox(meta, 'iprp');
  const all = [...readIsoBoxes(findBox(properties, 'ipco'))];
  const indices = readAssociations(findBox(properties, 'ipma'), primaryId);
  return { primary: indices.flatMap((index) => all[index - 1] ?? []), all };
}
