import type { Exchange } from '../core/exchange.ts';

/** What two clients may differ in. */
export interface ArrivalOptions {
  /** Ids that the provider gives anew each time: they come out as `<job>`. */
  readonly jobId: RegExp;
  /** Requests that only one of them has to make. */
  readonly ignoredPaths: RegExp;
  /** Headers that only one of them sends, besides those about the connection and the client's name. */
  readonly ignoredHeaders?: readonly string[];
}

/** About the connection and the client, set by the platform; `accept` decides nothing at these providers. */
const platformHeaders = [
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'host',
  'sec-fetch-mode',
  'transfer-encoding',
  'user-agent',
];

/** A request, so that those of two clients can be compared. */
export interface DescribedArrival {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** JSON as it is. Absent: there was none. */
  body?: unknown;
}

/** Takes what arrived, field by field, and forgets it. Some SDKs name a type of what has no body: that is left out. */
export function describeArrivals(
  exchanges: Exchange[],
  { jobId, ignoredPaths, ignoredHeaders = [] }: ArrivalOptions,
): DescribedArrival[] {
  const ignored = [...platformHeaders, ...ignoredHeaders];
  return exchanges
    .splice(0)
    .filter(({ url }) => !ignoredPaths.test(url))
    .map(({ method, url, headers, body }) => ({
      method,
      path: url.replace(jobId, '<job>'),
      headers: Object.fromEntries(
        [...headers].filter(
          ([name]) => !ignored.includes(name) && (name !== 'content-type' || body.length > 0),
        ),
      ),
      ...(body.length > 0 && { body: JSON.parse(new TextDecoder().decode(body)) as unknown }),
    }));
}
