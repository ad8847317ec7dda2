import { createSampleImage, createSampleTurn } from '../../../testing/store-conformance/store-samples.ts';
import type { SessionRecord } from '../../session-record.ts';
import { openBrowserStore } from '../open-browser-store.ts';

/** What the page asks of the worker. */
export type StoreWorkerRequest =
  | { type: 'commit'; record: SessionRecord; byteLength: number }
  | { type: 'steal'; sessionId: string };

/** A worker that works on the page's store, as an embedder may do to keep the page free. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const store = openBrowserStore({ name: scope.name });

scope.addEventListener('message', (event: MessageEvent<StoreWorkerRequest>) => {
  void answer(event.data).then((reply) => scope.postMessage(reply));
});

async function answer(request: StoreWorkerRequest): Promise<unknown> {
  const { sessions } = await store;
  if (request.type === 'steal') {
    return (await sessions.acquireWriter(request.sessionId, { steal: true })) !== undefined;
  }
  const image = await createSampleImage(request.byteLength);
  const turn = createSampleTurn(request.record.id, [image]);
  await sessions.commit({ record: request.record, turns: [turn], images: [image] });
  return turn;
}
