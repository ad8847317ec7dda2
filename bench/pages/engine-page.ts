/** Runs in Chromium: the engine over its browser store, beside the same writes made by hand. */
import { createStudio, hashImage, openBrowserStore, type Turn } from '@pentimento/engine';
import { createScriptedAdapter, createTinyPng, type AdapterScript } from './scripted.ts';

const turns = 60;
const eventsPerTurn = 2_000;
const longSessionTurns = 10_000;

/** Milliseconds, and what came out. */
async function timed<T>(task: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const value = await task();
  return [performance.now() - start, value];
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** About the size of a 512 × 512 illustration, and never twice the same. */
function picture(seed: number): Uint8Array<ArrayBuffer> {
  return createTinyPng({ width: 160, height: 160, color: [seed & 255, seed >> 8, 7] });
}

async function eventsPerSecond(): Promise<number> {
  const script: AdapterScript = async function* () {
    yield { type: 'turn-start' };
    for (let index = 0; index < eventsPerTurn; index += 1)
      yield { type: 'progress', value: index / eventsPerTurn, stage: 'drawing' };
    yield {
      type: 'image',
      image: { bytes: picture(1), mediaType: 'image/png', width: 160, height: 160 },
      candidate: 0,
    };
    yield { type: 'turn-end' };
  };
  const studio = createStudio({ adapters: [createScriptedAdapter({ script })] });
  const session = await studio.createSession();
  const [milliseconds] = await timed(async () => {
    let seen = 0;
    for await (const event of session.run({ instruction: 'count' })) seen += event.type.length;
    return seen;
  });
  return (eventsPerTurn / milliseconds) * 1000;
}

async function commitTimes(): Promise<number[]> {
  let count = 0;
  const script: AdapterScript = async function* () {
    yield { type: 'turn-start' };
    yield {
      type: 'image',
      image: { bytes: picture((count += 1)), mediaType: 'image/png', width: 160, height: 160 },
      candidate: 0,
    };
    yield { type: 'turn-end' };
  };
  const store = await openBrowserStore({ name: 'bench-engine' });
  const studio = createStudio({ adapters: [createScriptedAdapter({ script })], store });
  const session = await studio.createSession();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const [milliseconds] = await timed(async () => session.run({ instruction: 'a picture' }).result);
    times.push(milliseconds);
  }
  await session.delete();
  await studio.dispose();
  return times;
}

function request<T>(pending: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(pending.error);
  });
}

/** The same bytes and a record of the same size in one strict transaction, and nothing else. */
async function rawIndexedDbTimes(record: unknown): Promise<number[]> {
  const opening = indexedDB.open('bench-raw', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('images');
    opening.result.createObjectStore('turns');
  };
  const database = await request(opening);
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const bytes = picture(turn + 1000);
    const [milliseconds] = await timed(async () => {
      const id = await hashImage(bytes);
      const transaction = database.transaction(['images', 'turns'], 'readwrite', { durability: 'strict' });
      transaction.objectStore('images').put(bytes.buffer, id);
      transaction.objectStore('turns').put(record, turn);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = reject;
      });
    });
    times.push(milliseconds);
  }
  database.close();
  return times;
}

/** The same bytes as one file each, closed. */
async function rawOpfsTimes(): Promise<number[]> {
  const root = await navigator.storage.getDirectory();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const bytes = picture(turn + 2000);
    const [milliseconds] = await timed(async () => {
      const file = await root.getFileHandle(`bench-${turn}`, { create: true });
      const writable = await file.createWritable();
      await writable.write(bytes);
      await writable.close();
    });
    times.push(milliseconds);
  }
  for (let turn = 0; turn < turns; turn += 1) await root.removeEntry(`bench-${turn}`);
  return times;
}

async function openLongSession(sample: Turn): Promise<{
  firstMs: number;
  allMs: number;
  rawMs: number;
  turns: number;
  memoryBytes: number | undefined;
}> {
  const store = await openBrowserStore({ name: 'bench-long' });
  const sessionId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  const id = (index: number): string => `01ARZ3NDEKTSV4RRFFQ${String(index).padStart(7, '0')}`;
  const image = { id: sample.images[0]?.id ?? '', mediaType: 'image/png' as const, bytes: picture(1) };
  const all = Array.from({ length: longSessionTurns }, (_, index): Turn => ({
    ...sample,
    sessionId,
    id: id(index),
    parent: index === 0 ? null : id(index - 1),
  }));
  const record = {
    id: sessionId,
    schemaVersion: 1 as const,
    title: 'Long',
    createdAt: 1,
    updatedAt: 1,
    redo: [],
    imports: [],
    spentUsd: 0,
  };
  await store.sessions.commit({
    record: { ...record, head: id(longSessionTurns - 1), turnCount: longSessionTurns },
    turns: all,
    images: [image],
  });
  await store.close();

  const reopened = await openBrowserStore({ name: 'bench-long' });
  const studio = createStudio({ adapters: [createScriptedAdapter()], store: reopened });
  const memoryBefore = memory();
  const start = performance.now();
  const session = await studio.openSession(sessionId);
  const firstMs = performance.now() - start;
  await session.whenLoaded();
  const allMs = performance.now() - start;
  const count = session.turns().length;
  const memoryBytes = memoryBefore === undefined ? undefined : (memory() ?? 0) - memoryBefore;
  await studio.dispose();
  return { firstMs, allMs, rawMs: await rawReadMs(all), turns: count, memoryBytes };
}

/** One `getAll` of the same records, written by hand. */
async function rawReadMs(all: Turn[]): Promise<number> {
  const opening = indexedDB.open('bench-raw-long', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('turns', { keyPath: 'id' });
  const database = await request(opening);
  const transaction = database.transaction('turns', 'readwrite');
  for (const turn of all) transaction.objectStore('turns').put(turn);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  const [milliseconds] = await timed(async () =>
    request(database.transaction('turns').objectStore('turns').getAll()),
  );
  database.close();
  return milliseconds;
}

function memory(): number | undefined {
  return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize;
}

async function sampleTurn(): Promise<Turn> {
  const script: AdapterScript = async function* () {
    yield { type: 'turn-start' };
    yield {
      type: 'image',
      image: { bytes: picture(1), mediaType: 'image/png', width: 160, height: 160 },
      candidate: 0,
    };
    yield { type: 'turn-end' };
  };
  const session = await createStudio({ adapters: [createScriptedAdapter({ script })] }).createSession();
  return session.run({ instruction: 'a red house by the sea, and a boat on the left' }).result;
}

async function runBenchmark() {
  const sample = await sampleTurn();
  return {
    pictureBytes: picture(1).length,
    eventsPerSecond: await eventsPerSecond(),
    commitMs: median(await commitTimes()),
    rawIndexedDbMs: median(await rawIndexedDbTimes(sample)),
    rawOpfsMs: median(await rawOpfsTimes()),
    long: await openLongSession(sample),
  };
}

/** What the page reports. */
export type EngineBenchmark = Awaited<ReturnType<typeof runBenchmark>>;

Object.assign(globalThis, { runBenchmark });
