import { requireRecordId } from '../require-record-id.ts';
import type { WriterLock } from '../session-store.ts';
import { toStoreError } from '../to-store-error.ts';
import type { BrowserContext } from './browser-context.ts';

/** Takes the right to write a session, over all tabs: a Web Lock, which the browser frees when the tab dies. */
export async function acquireBrowserWriter(
  context: BrowserContext,
  options: { sessionId: string; steal: boolean },
): Promise<WriterLock | undefined> {
  context.connection.requireOpen();
  requireRecordId(options.sessionId);
  const name = `pentimento:${context.connection.name}:writer:${options.sessionId}`;
  const released = Promise.withResolvers<void>();
  const lost = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<WriterLock | undefined>();

  const request = context.locks.request(
    name,
    options.steal ? { steal: true } : { ifAvailable: true },
    async (lock) => {
      if (lock === null) return answer.resolve(undefined);
      context.heldLocks.add(release);
      answer.resolve({ release, lost: lost.promise });
      return released.promise;
    },
  );
  // A stolen lock makes the request reject; before it was granted, the same means that there is no lock to be had.
  const ended = request.catch((error: unknown) => {
    answer.reject(toStoreError(error));
    lost.resolve();
  });
  const release = async () => {
    context.heldLocks.delete(release);
    released.resolve();
    await ended;
  };
  return answer.promise;
}
