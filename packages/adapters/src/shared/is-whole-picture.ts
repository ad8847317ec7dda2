/**
 * Whether a file that begins as a picture also ends as one: PNG by its last chunk, JPEG by its end marker, WebP by its length.
 * True for other types. An answer that is the bare file shows in no other way that the connection ended early.
 */
export function isWholePicture(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (text(1, 4) === 'PNG') return text(bytes.length - 8, bytes.length - 4) === 'IEND';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP')
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length;
  return true;
}
