/**
 * Makes several requests of one transaction at once and waits for all. A request that cannot even be made rejects like one that
 * fails, so that the others, which its transaction takes along, do not fail unheard.
 */
export async function requestAll<Result>(requests: Iterable<() => Promise<Result>>): Promise<Result[]> {
  return Promise.all(Array.from(requests, async (request) => request()));
}
