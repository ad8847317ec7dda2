import * as fc from 'fast-check';
import { concatenateBytes } from '../png/concatenate-bytes.ts';

/** One piece of damage to a file. */
export interface ByteEdit {
  kind: 'set' | 'cut' | 'insert' | 'repeat' | 'uint32';
  at: number;
  value: number;
}

/** Most damage goes into the first bytes, where headers are. */
export const byteEdits: fc.Arbitrary<ByteEdit> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'cut', 'insert', 'repeat', 'uint32'),
  at: fc.oneof({ weight: 3, arbitrary: fc.nat(120) }, fc.nat(100_000)),
  value: fc.oneof(fc.nat(255), fc.constantFrom(0, 0xffffffff, 0x7fffffff, 0x80000000, 65_535, 30_000)),
});

export function applyByteEdit(bytes: Uint8Array, { kind, at, value }: ByteEdit): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'cut') return before;
  if (kind === 'insert') return concatenateBytes([before, Uint8Array.of(value & 255), after]);
  if (kind === 'repeat') return concatenateBytes([before, after.subarray(0, value & 63), after]);
  const copy = bytes.slice();
  if (kind === 'set') copy[place] = value & 255;
  else if (place + 4 <= copy.length) new DataView(copy.buffer).setUint32(place, value);
  return copy;
}
