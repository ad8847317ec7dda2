import { beforeAll, describe, expect, it } from 'vitest';
import { QuotaExceededError } from '../errors/quota-exceeded-error.ts';
import { createMemoryMedium } from '../store/memory/create-memory-medium.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import {
  createSampleSession,
  createSampleStore,
  sessionId,
  turnId,
  type SampleSession,
} from './__fixtures__/sample-session.ts';
import { exportSessionFile } from './export-session-file.ts';
import { importSessionFile } from './import-session-file.ts';
import { readZipDirectory } from './zip/read-zip-directory.ts';

let sample: SampleSession;
const copyId = '01KBZZZZZZZZZZZZZZZZZZZZZZ';
const environment = { createId: () => copyId, now: () => 1_800_000_000_000 };

async function toBytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

beforeAll(async () => {
  sample = await createSampleSession();
});

describe('a session file', () => {
  it('gives back the same session, and exporting that gives the same bytes', async () => {
    const store = await createSampleStore(sample);
    const file = await exportSessionFile({ store, sessionId });
    const other = createMemoryStore();
    const imported = await importSessionFile({ file, store: other, ...environment });
    expect(imported).toEqual({ sessionId });
    expect(await other.sessions.read(sessionId)).toEqual(sample.record);
    expect(await other.sessions.readTurns(sessionId, { limit: 100 })).toEqual(sample.turns.toReversed());
    expect(await other.images.list()).toEqual(await store.images.list());
    for (const { id, mediaType, bytes } of sample.images)
      expect(await other.images.get(id)).toEqual({ id, mediaType, bytes });
    const again = await exportSessionFile({ store: other, sessionId });
    expect(await toBytes(again)).toEqual(await toBytes(file));
  });

  it('is the same bytes every time', async () => {
    const store = await createSampleStore(sample);
    const files = await Promise.all(
      [1, 2].map(async () => toBytes(await exportSessionFile({ store, sessionId }))),
    );
    expect(files[0]).toEqual(files[1]);
  });

  it('is a zip with sorted pictures and masks by their hashes, and session.json', async () => {
    const store = await createSampleStore(sample);
    const names = [...(await readZipDirectory(await exportSessionFile({ store, sessionId }))).keys()];
    expect(names).toEqual([...names].sort());
    expect(names.filter((name) => name.startsWith('masks/'))).toEqual([`masks/${sample.images[4]?.id}.png`]);
    expect(names).toHaveLength(6);
  });

  it('opens the session that is here when it is the very same, and puts back what went missing', async () => {
    const medium = createMemoryMedium();
    const store = createMemoryStore({ medium });
    await store.sessions.commit(sample);
    const file = await exportSessionFile({ store, sessionId });
    const lost = sample.images[0]?.id ?? '';
    medium.images.delete(lost);
    expect(await importSessionFile({ file, store, ...environment })).toEqual({ sessionId });
    expect(await store.sessions.list()).toHaveLength(1);
    expect(await store.images.has(lost)).toBe(true);
  });

  it('becomes a copy with a new id when another state of the session is here', async () => {
    const store = await createSampleStore(sample);
    const file = await exportSessionFile({ store, sessionId });
    await store.sessions.commit({ record: { ...sample.record, title: 'Renamed' } });
    expect(await importSessionFile({ file, store, ...environment })).toEqual({ sessionId: copyId });
    expect(await store.sessions.read(sessionId)).toMatchObject({ title: 'Renamed' });
    expect(await store.sessions.read(copyId)).toEqual({
      ...sample.record,
      id: copyId,
      updatedAt: 1_800_000_000_000,
    });
    const turns = await store.sessions.readTurns(copyId, { limit: 100 });
    expect(turns).toEqual(sample.turns.toReversed().map((turn) => ({ ...turn, sessionId: copyId })));
  });

  it('never holds secrets or the state of a provider', async () => {
    const secret = 'sk-live-0123456789';
    const options = {
      apiKey: secret,
      headers: { Authorization: `Bearer ${secret}` },
      token: secret,
      quality: 'high',
    };
    const turns = sample.turns.map((turn) => ({ ...turn, request: { ...turn.request, options } }));
    const store = await createSampleStore({ ...sample, turns });
    const state = { turnId: turnId(1), adapterId: 'scripted', opaque: { secret } };
    await store.sessions.commit({ record: sample.record, providerStates: [state] });
    const file = await exportSessionFile({ store, sessionId });
    expect(Buffer.from(await toBytes(file)).toString('latin1')).not.toContain(secret);
    const other = createMemoryStore();
    await importSessionFile({ file, store: other, ...environment });
    const [turn] = await other.sessions.readTurns(sessionId, { limit: 1 });
    expect(turn?.request.options).toEqual({ headers: {}, quality: 'high' });
  });

  it('says how far it is', async () => {
    const store = await createSampleStore(sample);
    const values: number[] = [];
    const onProgress = (value: number): void => void values.push(value);
    const file = await exportSessionFile({ store, sessionId, onProgress });
    await importSessionFile({ file, store: createMemoryStore(), ...environment, onProgress });
    expect(values.filter((value) => value === 1)).toHaveLength(2);
    expect(values.slice(0, values.length / 2)).toEqual(values.slice(0, values.length / 2).toSorted());
  });

  it('stops on request and leaves nothing', async () => {
    const store = await createSampleStore(sample);
    const file = await exportSessionFile({ store, sessionId });
    const other = createMemoryStore();
    const controller = new AbortController();
    const onProgress = (value: number): void => {
      if (value > 0.3) controller.abort();
    };
    const importing = importSessionFile({
      file,
      store: other,
      ...environment,
      signal: controller.signal,
      onProgress,
    });
    await expect(importing).rejects.toMatchObject({ code: 'aborted' });
    expect(await other.images.list()).toEqual([]);
    expect(await other.sessions.list()).toEqual([]);
    const exporting = exportSessionFile({ store, sessionId, signal: AbortSignal.abort() });
    await expect(exporting).rejects.toMatchObject({ code: 'aborted' });
  });

  it('leaves nothing when the store is full at the last moment', async () => {
    const file = await exportSessionFile({ store: await createSampleStore(sample), sessionId });
    const other = createMemoryStore();
    const commit = async (): Promise<never> => {
      throw new QuotaExceededError({ message: 'Full.' });
    };
    const full = { ...other, sessions: { ...other.sessions, commit } };
    const importing = importSessionFile({ file, store: full, ...environment });
    await expect(importing).rejects.toMatchObject({ code: 'quota-exceeded' });
    expect(await other.images.list()).toEqual([]);
    expect(await other.sessions.list()).toEqual([]);
  });

  it('says so when there is no such session, or a picture is gone', async () => {
    const store = await createSampleStore(sample);
    const missing = exportSessionFile({ store, sessionId: copyId });
    await expect(missing).rejects.toMatchObject({ code: 'invalid-request' });
    const broken = { ...store, images: { ...store.images, get: async () => undefined } };
    const damaged = exportSessionFile({ store: broken, sessionId });
    await expect(damaged).rejects.toMatchObject({ code: 'corrupt-session' });
  });

  it('is not written when it could not be read again', async () => {
    const turns = sample.turns.map((turn) => ({ ...turn, parent: turn.parent ?? turnId(999) }));
    const store = await createSampleStore({ ...sample, turns });
    const exporting = exportSessionFile({ store, sessionId });
    await expect(exporting).rejects.toMatchObject({
      code: 'corrupt-session',
      message: expect.stringContaining('parent'),
    });
  });

  it('refuses to export more pictures than a file may hold', async () => {
    const store = await createSampleStore(sample);
    const imports = Array.from({ length: 5000 }, (_, at) => at.toString(16).padStart(64, '0'));
    const read = async () => ({ ...sample.record, imports });
    const large = { ...store, sessions: { ...store.sessions, read } };
    const exporting = exportSessionFile({ store: large, sessionId });
    await expect(exporting).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('4999'),
    });
  });
});
