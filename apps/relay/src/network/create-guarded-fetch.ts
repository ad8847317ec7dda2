import { isPublicAddress } from './is-public-address.ts';

/** Options of `createGuardedFetch`. */
export interface GuardedFetchOptions {
  /** Origins that the operator configured: these may be anywhere, and speak http. */
  readonly trustedOrigins?: readonly string[];
  /** The addresses of a host name. Undefined: this platform cannot tell, and its own network must keep the inside closed. */
  readonly resolve?: ((hostname: string) => Promise<string[]>) | undefined;
  /** Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * A `fetch` that cannot be talked into calling the server's own network: https only, public addresses only, no redirects followed
 * on the way. For adapters, whose providers may answer with addresses. (Between the look-up and the connection a name could be
 * pointed elsewhere: the adapters' own lists of hosts stand against that.)
 */
export function createGuardedFetch(options: GuardedFetchOptions = {}): typeof globalThis.fetch {
  const { trustedOrigins = [], resolve, fetch = globalThis.fetch } = options;
  const trusted = new Set(trustedOrigins);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (!trusted.has(url.origin)) await assertPublic(url, resolve);
    const redirect = init?.redirect === 'error' ? 'error' : 'manual';
    return fetch(input, { ...init, redirect });
  };
}

async function assertPublic(url: URL, resolve: GuardedFetchOptions['resolve']): Promise<void> {
  const { protocol, hostname, port } = url;
  const literal = hostname.startsWith('[')
    ? hostname.slice(1, -1)
    : /^[\d.]+$/.test(hostname)
      ? hostname
      : undefined;
  const isNamed = literal === undefined && hostname.includes('.');
  if (protocol !== 'https:' || port !== '' || (literal === undefined && !isNamed)) throw closed();
  const addresses = literal === undefined ? await resolve?.(hostname) : [literal];
  if (addresses && (addresses.length === 0 || !addresses.every(isPublicAddress))) throw closed();
}

/** As the platform says it of what cannot be reached; the address is not repeated. */
function closed(): TypeError {
  return Object.assign(new TypeError('fetch failed: the relay does not call this address'), {
    cause: Object.assign(new Error('address not allowed'), { code: 'EHOSTUNREACH' }),
  });
}
