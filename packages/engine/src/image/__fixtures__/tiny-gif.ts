import { concatenateBytes } from '../png/concatenate-bytes.ts';

const text = (value: string): Uint8Array => Uint8Array.from(value, (char) => char.charCodeAt(0));

/** One frame of 2 × 2 pixels: red, green, green, red (a code width of 2, in one sub-block). */
function createFrame(): Uint8Array {
  return concatenateBytes([
    Uint8Array.of(0x21, 0xf9, 4, 1, 10, 0, 2, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0),
    // Codes of 3 bits, lowest first: clear (4), 0, 1, 1, 0, end (5).
    Uint8Array.of(2, 3, 0b01_000_100, 0b1_000_001_0 & 0xff, 0b10, 0),
  ]);
}

/** A GIF of 2 × 2 pixels with the given number of frames. */
export function createGif(frames: number): Uint8Array {
  const colors = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0);
  const header = concatenateBytes([text('GIF89a'), Uint8Array.of(2, 0, 2, 0, 0x81, 0, 0), colors]);
  return concatenateBytes([header, ...Array.from({ length: frames }, createFrame), Uint8Array.of(0x3b)]);
}
