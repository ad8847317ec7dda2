/** A network that remembers what a package did with it: what its errors do not say, or say too loudly. */
export interface WatchedNetwork {
  readonly fetch: typeof globalThis.fetch;
  /** The last request. Undefined: nothing was sent by this way. */
  last(): { readonly url: string; readonly isAnswered: boolean } | undefined;
  /** Whether any request was answered. */
  hasAnswered(): boolean;
  /** Values of headers that carry keys. */
  secrets(): readonly string[];
}

const carriesKey = /^(authorization|cookie)$|key|token|secret/i;

export function watchNetwork(fetch: typeof globalThis.fetch): WatchedNetwork {
  let last: { url: string; isAnswered: boolean } | undefined;
  let hasAnswered = false;
  const secrets = new Set<string>();
  return {
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : String(input);
      for (const [name, value] of new Headers(init?.headers ?? (input as Request).headers)) {
        if (!carriesKey.test(name)) continue;
        secrets.add(value);
        secrets.add(value.replace(/^\w+ /, ''));
      }
      const request = { url, isAnswered: false };
      last = request;
      const response = await fetch(input, init);
      request.isAnswered = true;
      hasAnswered = true;
      return response;
    },
    last: () => last,
    hasAnswered: () => hasAnswered,
    secrets: () => [...secrets],
  };
}
