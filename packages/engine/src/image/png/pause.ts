import { throwIfAborted } from '../throw-if-aborted.ts';

/** Lets the event loop turn, so that a large picture never blocks a page for long; then checks whether to go on. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  throwIfAborted(signal);
}
