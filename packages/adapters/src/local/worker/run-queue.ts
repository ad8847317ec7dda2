/** Runs tasks one after another, in order of arrival; a failed one does not stop the next. */
export class RunQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task when all before it have settled. */
  enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => {});
    return result;
  }

  /** Settles when nothing runs any more. */
  async idle(): Promise<void> {
    await this.enqueue(async () => {});
  }
}

/**
 * The queue of this thread. onnxruntime-web is one per thread whoever imports it, and parallel calls into it (creating
 * as well as running) hang or corrupt, so that there is exactly one queue too.
 */
export const inferenceQueue = new RunQueue();
