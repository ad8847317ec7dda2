/** Waits, but no longer than this: then throws `otherwise`. What was waited for goes on by itself. */
export async function withinLimit<T>(work: Promise<T>, milliseconds: number, otherwise: unknown): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(otherwise as Error), milliseconds);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
