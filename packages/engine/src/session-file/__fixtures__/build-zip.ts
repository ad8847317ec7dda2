import { zipSync } from 'fflate';
import { crc32 } from '../../image/png/crc32.ts';
import { concatenateBytes } from '../../image/png/concatenate-bytes.ts';

export interface ZipPart {
  name: string;
  bytes: Uint8Array;
  /** Sizes and checksum as they are claimed; default: true ones. */
  claimedSize?: number;
  claimedCrc?: number;
  /** Deflated content; then `bytes` is what it is said to inflate to. */
  deflated?: Uint8Array;
  /** Name in the local header; default: the same. */
  localName?: string;
  flags?: number;
  method?: number;
  /** Where its header is said to be; default: where it is. */
  claimedOffset?: number;
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function header(part: ZipPart, offset: number | undefined): Uint8Array {
  const isCentral = offset !== undefined;
  const name = latin1(isCentral ? part.name : (part.localName ?? part.name));
  const bytes = new Uint8Array((isCentral ? 46 : 30) + name.length);
  const view = new DataView(bytes.buffer);
  const shift = isCentral ? 2 : 0;
  const content = part.deflated ?? part.bytes;
  view.setUint32(0, isCentral ? 0x02014b50 : 0x04034b50, true);
  view.setUint16(6 + shift, part.flags ?? 0, true);
  view.setUint16(8 + shift, part.method ?? (part.deflated ? 8 : 0), true);
  view.setUint32(14 + shift, part.claimedCrc ?? crc32(part.bytes), true);
  view.setUint32(18 + shift, content.length, true);
  view.setUint32(22 + shift, part.claimedSize ?? part.bytes.length, true);
  view.setUint16(26 + shift, name.length, true);
  if (isCentral) view.setUint32(42, part.claimedOffset ?? offset, true);
  bytes.set(name, isCentral ? 46 : 30);
  return bytes;
}

/** A zip that may lie about itself in any way. */
export function buildZip(parts: ZipPart[], given: { claimedCount?: number; comment?: Uint8Array } = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = concatenateBytes([header(part, undefined), part.deflated ?? part.bytes]);
    central.push(header(part, offset));
    pieces.push(local);
    offset += local.length;
  }
  const directory = concatenateBytes(central);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, given.claimedCount ?? parts.length, true);
  view.setUint16(10, given.claimedCount ?? parts.length, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, given.comment?.length ?? 0, true);
  return concatenateBytes([...pieces, directory, end, given.comment ?? new Uint8Array(0)]);
}

/** A zip as other programs write it, deflated. */
export function buildDeflatedZip(parts: ZipPart[]): Uint8Array {
  return zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 9 });
}
