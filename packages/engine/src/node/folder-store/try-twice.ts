/** Cleaning up after what counts is done: tried twice, and what does not go then is left for the sweep. True when it went. */
export async function tryTwice(work: () => Promise<unknown>): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await work();
      return true;
    } catch {
      // Once more, or left.
    }
  }
  return false;
}
