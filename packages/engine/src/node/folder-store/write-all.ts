import type { FileHandle } from 'node:fs/promises';

/** Writes all of some bytes: a single call may write a part. */
export async function writeAll(
  handle: FileHandle,
  part: { bytes: Uint8Array; position: number },
): Promise<void> {
  let written = 0;
  while (written < part.bytes.length) {
    const rest = part.bytes.length - written;
    const { bytesWritten } = await handle.write(part.bytes, written, rest, part.position + written);
    written += bytesWritten;
  }
}
