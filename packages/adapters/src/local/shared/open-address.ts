import type { ByteStream } from './byte-source.ts';
import { nodeModule } from './node-module.ts';

/** Opens an address with `fetch`, or, in Node, a `file:` address from disk. @throws TypeError when it cannot. */
export async function openAddress(fetch: typeof globalThis.fetch, url: string): Promise<ByteStream> {
  if (url.startsWith('file:')) return openDisk(url);
  const response = await fetch(url);
  const length = response.headers.get('content-length');
  const reader = response.body?.getReader();
  return {
    status: response.status,
    ...(length !== null && !response.headers.has('content-encoding') && { totalBytes: Number(length) }),
    read: async () => (await reader?.read())?.value,
    cancel: async () => reader?.cancel(),
  };
}

async function openDisk(url: string): Promise<ByteStream> {
  const files = nodeModule('node:fs/promises');
  if (files === undefined) throw new TypeError(`${url}: files are read from disk in Node only`);
  let bytes: Uint8Array | undefined = await files.readFile(new URL(url));
  return {
    status: 200,
    totalBytes: bytes.length,
    read: async () => {
      const piece = bytes;
      bytes = undefined;
      return piece;
    },
    cancel: async () => {},
  };
}
