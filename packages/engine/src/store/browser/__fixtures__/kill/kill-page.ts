/* oxlint-disable no-restricted-globals -- This page is the world outside of the engine: it reports to the test over HTTP. */
import { ulid } from 'ulid';
import { EngineError } from '../../../../errors/engine-error.ts';
import type { PentimentoStore } from '../../../pentimento-store.ts';
import {
  createSampleImage,
  createSampleRecord,
  createSampleTurn,
} from '../../../../testing/store-conformance/store-samples.ts';
import { openBrowserStore } from '../../open-browser-store.ts';
import { applyKillOperation } from './apply-kill-operation.ts';
import { inspectStore } from './inspect-store.ts';
import type { KillOperation, StoreContent } from './kill-operation.ts';

const sessionCount = 3;
const longestSession = 12;
/** One picture in so many is too large for the database. */
const largeOneIn = 50;

/** What the test calls. */
export interface KillPage {
  /** Makes changes to what is there until the end comes, or so many of them; gives what is there then. */
  write(content: StoreContent, operations?: number): Promise<StoreContent>;
  inspect: typeof inspectStore;
  /** Commits one turn with a picture of that length; gives the error's code and message, or `stored`. */
  append(byteLength: number): Promise<string>;
}

async function report(path: 'start' | 'acknowledge' | 'failure', body: unknown): Promise<void> {
  await fetch(`/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

async function write(initial: StoreContent, operations = Infinity): Promise<StoreContent> {
  let content = initial;
  try {
    const store = await openBrowserStore();
    const owned = new Set<string>();
    for (let count = 0; count < operations; count += 1) {
      const { operation, perform } = await prepare(content);
      if (!owned.has(operation.sessionId) && (await store.sessions.acquireWriter(operation.sessionId)) === undefined) {
        throw new Error(`session ${operation.sessionId} is still locked`);
      }
      owned.add(operation.sessionId);
      await report('start', operation);
      await perform(store);
      await report('acknowledge', operation);
      content = applyKillOperation(content, operation);
    }
    await store.close();
  } catch (error) {
    await report('failure', String(error));
  }
  return content;
}

interface PreparedOperation {
  operation: KillOperation;
  perform(store: PentimentoStore): Promise<void>;
}

async function prepare(content: StoreContent): Promise<PreparedOperation> {
  const ids = Object.keys(content);
  const isNew = ids.length < sessionCount;
  const sessionId = isNew ? ulid() : ids[Math.floor(Math.random() * ids.length)]!;
  const session = content[sessionId] ?? { title: 'new', turns: [] };
  const last = session.turns.at(-1);
  const record = createSampleRecord({ id: sessionId, title: session.title, head: last?.id ?? null });
  const dice = Math.random();
  if (session.turns.length >= longestSession) {
    return { operation: { type: 'delete', sessionId }, perform: (store) => store.sessions.delete(sessionId) };
  }
  if (last !== undefined && dice < 0.12) {
    const turnId = session.turns[Math.floor(Math.random() * session.turns.length)]!.id;
    return {
      operation: { type: 'remove', sessionId, turnId },
      perform: (store) => store.sessions.commit({ record, removedTurns: [turnId] }),
    };
  }
  if (!isNew && dice < 0.2) {
    const title = `title ${ulid()}`;
    return {
      operation: { type: 'rename', sessionId, title },
      perform: (store) => store.sessions.commit({ record: { ...record, title } }),
    };
  }
  const isLarge = Math.random() < 1 / largeOneIn;
  const byteLength = isLarge ? 17_000_000 : 20_000 + Math.floor(Math.random() * 1_480_000);
  return prepareAppend(record, { base: last?.imageId ?? null, byteLength });
}

async function prepareAppend(
  record: ReturnType<typeof createSampleRecord>,
  options: { base: string | null; byteLength: number },
): Promise<PreparedOperation> {
  const { base, byteLength } = options;
  const image = await createSampleImage(byteLength);
  const turn = createSampleTurn(record.id, [image], { id: ulid(), base });
  return {
    operation: { type: 'append', sessionId: record.id, turnId: turn.id, imageId: image.id, base, byteLength },
    perform: (store) =>
      store.sessions.commit({ record: { ...record, head: turn.id }, turns: [turn], images: [image] }),
  };
}

async function append(byteLength: number): Promise<string> {
  const store = await openBrowserStore();
  const { perform } = await prepareAppend(createSampleRecord({ title: 'new' }), { base: null, byteLength });
  try {
    await perform(store);
    return 'stored';
  } catch (error) {
    return EngineError.isInstance(error) ? `${error.code}: ${error.message}` : String(error);
  } finally {
    await store.close();
  }
}

(globalThis as { killPage?: KillPage }).killPage = { write, inspect: inspectStore, append };
