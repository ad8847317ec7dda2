/**
 * A process of its own: commits two turns to a session, saying so after each, and dies of SIGKILL at the n-th call to the file
 * system of the second commit, having written half of what it was writing.
 */
import { writeSync } from 'node:fs';
import type { SessionRecord } from '../../../store/session-record.ts';
import { createSampleImage, createSampleTurn } from '../../../testing/store-conformance/store-samples.ts';
import { openFolderStore } from '../open-folder-store.ts';
import { createFaultyFileSystem } from './create-faulty-file-system.ts';

const [folder, recordText, dieAtText, change] = process.argv.slice(2);
const record = JSON.parse(recordText!) as SessionRecord;
const dieAt = Number(dieAtText);
const fileSystem = createFaultyFileSystem();
const store = await openFolderStore(folder!, { fileSystem });
const lock = await store.sessions.acquireWriter(record.id);
if (lock === undefined) throw new Error('The session is still locked.');

const image = await createSampleImage(40_000);
const turn = createSampleTurn(record.id, [image]);
await store.sessions.commit({ record: { ...record, title: turn.id }, turns: [turn], images: [image] });
writeSync(1, `${JSON.stringify({ turn: turn.id })}\n`);

const nextImage = await createSampleImage(40_000);
const next = createSampleTurn(record.id, [nextImage]);
fileSystem.calls = 0;
fileSystem.before = ({ name, number, parameters, descriptor }) => {
  if (number !== dieAt) return;
  if (name === 'handle.write') {
    const [bytes, offset, length, position] = parameters as [Uint8Array, number, number, number];
    writeSync(descriptor!, bytes, offset, Math.floor(length / 2), position);
  }
  process.kill(process.pid, 'SIGKILL');
};
writeSync(1, `${JSON.stringify({ begins: next.id })}\n`);
await store.sessions.commit({
  record: { ...record, title: next.id },
  turns: [next],
  images: [nextImage],
  ...(change === 'replace' ? { removedTurns: [turn.id] } : {}),
});
writeSync(1, `${JSON.stringify({ turn: next.id, calls: fileSystem.calls })}\n`);
await lock.release();
await store.close();
