import type { ByteChannel } from '../shared/byte-channel.ts';
import type { ByteStream } from '../shared/byte-source.ts';
import { openAddress } from '../shared/open-address.ts';

/** Makes downloads for the worker with a `fetch` of this thread. */
export function serveBytes(fetch: typeof globalThis.fetch): ByteChannel {
  const streams = new Map<number, ByteStream>();
  let lastId = 0;
  return {
    async open(url) {
      const stream = await openAddress(fetch, url);
      const id = (lastId += 1);
      streams.set(id, stream);
      const { status, totalBytes } = stream;
      return { id, status, ...(totalBytes !== undefined && { totalBytes }) };
    },
    async read(id) {
      const piece = await streams.get(id)?.read();
      if (piece === undefined) streams.delete(id);
      return piece;
    },
    async cancel(id) {
      const stream = streams.get(id);
      streams.delete(id);
      await stream?.cancel();
    },
  };
}
