import { ModelUnavailableError, NetworkOrCorsError } from '@pentimento/engine';
import type { ByteStream } from '../shared/byte-source.ts';
import { openAddress } from '../shared/open-address.ts';
import { parseManifest } from '../shared/parse-manifest.ts';
import type { LoadedManifest } from './loaded-manifest.ts';

const maxBytes = 4 * 1024 * 1024;

/** Reads a manifest. @throws NetworkOrCorsError unreachable · ModelUnavailableError not there, or not a manifest */
export async function loadManifest(
  fetch: typeof globalThis.fetch,
  manifestUrl: string,
): Promise<LoadedManifest> {
  let stream: ByteStream;
  try {
    stream = await openAddress(fetch, manifestUrl);
  } catch (cause) {
    throw new NetworkOrCorsError({
      message: `The model's description could not be loaded from ${manifestUrl}. Check the address and the connection.`,
      cause,
    });
  }
  if (stream.status !== 200) {
    await stream.cancel().catch(() => {});
    throw new ModelUnavailableError({
      message: `There is no model at ${manifestUrl}: the server answered ${stream.status}. Check the address.`,
    });
  }
  return { manifest: parseManifest(await readJson(stream, manifestUrl)), manifestUrl };
}

async function readJson(stream: ByteStream, manifestUrl: string): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  let loaded = 0;
  for (let piece = await stream.read(); piece !== undefined; piece = await stream.read()) {
    loaded += piece.length;
    if (loaded > maxBytes) {
      await stream.cancel().catch(() => {});
      throw new ModelUnavailableError({ message: `${manifestUrl} is too large for a model's description.` });
    }
    text += decoder.decode(piece, { stream: true });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ModelUnavailableError({
      message: `${manifestUrl} is not a model's description: it is not JSON. Check the address.`,
      cause,
    });
  }
}
