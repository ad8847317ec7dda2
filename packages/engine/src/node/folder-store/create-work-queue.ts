/** Runs work after all work that was given before has ended, well or not. */
export type WorkQueue = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Makes a queue. */
export function createWorkQueue(): WorkQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}
