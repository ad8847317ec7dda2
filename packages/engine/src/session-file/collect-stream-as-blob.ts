const flushBytes = 8 * 1024 ** 2;

/** A stream as one Blob. In pieces, which browsers move to disk: a long file is never in memory as a whole. */
export async function collectStreamAsBlob(stream: ReadableStream<Uint8Array>, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pending.push(next.value as Uint8Array<ArrayBuffer>);
    pendingBytes += next.value.length;
    if (pendingBytes < flushBytes) continue;
    pieces.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  }
  return new Blob([...pieces, ...pending], { type });
}
