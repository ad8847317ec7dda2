/**
 * Holds a lock until this thread ends, however it ends: who waits for the lock learns of the death at once, where a
 * heartbeat needs seconds. Resolves to the lock's name, undefined where there are no locks.
 */
export async function holdLifeLock(): Promise<string | undefined> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return undefined;
  const name = `pentimento-model-worker-${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    navigator.locks
      .request(name, () => {
        resolve(name);
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(undefined));
  });
}
