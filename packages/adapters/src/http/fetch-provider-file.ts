import { BadOutputError } from '@pentimento/engine';
import { askUntilAnswered } from './ask-until-answered.ts';
import { isLocalAddress } from './is-local-address.ts';
import { readBytes, type ReadBytesOptions } from './read-bytes.ts';
import type { ReadOptions } from './read-chunks.ts';
import { createBadAnswer } from './read-json.ts';
import { readFailure } from './read-failure.ts';
import { explainLostRequest } from './explain-lost-request.ts';
import { decodeBase64 } from './picture-bytes.ts';

/** What is needed to fetch a file that a provider's answer points to. */
export interface FetchProviderFileOptions extends ReadBytesOptions {
  /** Hosts that results may come from: `cdn.example.com`, or `.example.com` for all below. */
  readonly allowedHosts: readonly string[];
}

/**
 * A file by the address that a provider gave. The address is not trusted: only https, only from the provider's hosts, no
 * redirects, and no credential goes with it. The API's own address counts as its own, whatever the protocol: a server at home
 * speaks http. So does any on this machine while the base URL is on this machine as well.
 * `data:` addresses are decoded.
 * @throws EngineError `bad-output` for an address that may not be fetched, or is gone, or a file that is too large;
 * `unknown-outcome` when it cannot be reached. Never one that the engine would answer by paying again.
 */
export async function fetchProviderFile(
  address: string,
  options: FetchProviderFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { connection, signal } = options;
  if (address.startsWith('data:')) return decodeDataUrl(address, options);
  const url = checkAddress(address, options);
  return askUntilAnswered(() => fetchOnce(url, options), { label: connection.label, signal });
}

async function fetchOnce(url: URL, options: FetchProviderFileOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { connection, signal } = options;
  const { fetch } = connection;
  // What is fetched is paid for already: fetching it again costs nothing.
  const free = { connection, signal, isPaid: false };
  let response: Response;
  try {
    response = await fetch(url, {
      signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    throw await explainLostRequest(connection, { method: 'GET', path: '', ...free }, error);
  }
  if (response.ok) return readBytes(response, { ...options, ...free });
  if (response.status >= 400 && response.status < 500 && response.status !== 429) {
    await response.body?.cancel();
    throw new BadOutputError({
      message: `The picture is no longer at the address that ${connection.label} gave (HTTP ${response.status}). Run the turn again if you want to pay for another.`,
      isRetryable: false,
    });
  }
  throw await readFailure({ ...connection, mapError: () => undefined }, free, response);
}

function decodeDataUrl(address: string, options: ReadOptions): Uint8Array<ArrayBuffer> {
  try {
    return decodeBase64(address);
  } catch (error) {
    throw createBadAnswer(options, 'its picture is not base64', error);
  }
}

function checkAddress(address: string, { connection, allowedHosts }: FetchProviderFileOptions): URL {
  const url = URL.parse(address);
  const isPlain = url !== null && url.username === '' && url.password === '';
  if (isPlain) {
    const isAllowed = allowedHosts.some((host) =>
      host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
    );
    if (url.protocol === 'https:' && url.port === '' && isAllowed) return url;
    const base = URL.parse(connection.baseUrl);
    if (base !== null && (url.origin === base.origin || (isLocalAddress(url) && isLocalAddress(base))))
      return url;
  }
  throw new BadOutputError({
    message: `${connection.label} pointed to its picture at an address that is not among its own: it was not fetched. Tell the maintainers if this is a new host.`,
    isRetryable: false,
  });
}
