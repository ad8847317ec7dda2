import type { ByteChannel } from '../shared/byte-channel.ts';
import type { ByteSource } from '../shared/byte-source.ts';

/** Reads addresses through another thread. */
export function remoteByteSource(channel: ByteChannel): ByteSource {
  return async (url) => {
    const { id, status, totalBytes } = await channel.open(url);
    return {
      status,
      ...(totalBytes !== undefined && { totalBytes }),
      read: () => channel.read(id),
      cancel: () => channel.cancel(id),
    };
  };
}
