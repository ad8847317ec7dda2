import { checkSessionChange } from '../check-session-change.ts';
import { type CompleteSessionChange, copySessionChange } from '../copy-session-change.ts';
import { countReferenceChanges } from '../count-reference-changes.ts';
import { requireKnownImage } from '../require-known-image.ts';
import { selectNewTurns } from '../select-new-turns.ts';
import type { SessionChange } from '../session-store.ts';
import type { BrowserContext } from './browser-context.ts';
import type { BrowserTransaction } from './browser-schema.ts';
import { changeImageEntries } from './change-image-entries.ts';
import { putImageEntry } from './put-image-entry.ts';
import { readImageEntries } from './read-image-entries.ts';
import { removeUnindexedFiles } from './remove-unindexed-files.ts';
import { writeLargeImages } from './write-large-images.ts';
import { requestAll } from './request-all.ts';

const allStores = ['sessions', 'turns', 'images', 'imageBytes', 'providerStates'] as const;

/** Stores a change in one strict transaction: pictures, turns, reference counts and head, or nothing. */
export async function commitToBrowser(context: BrowserContext, given: SessionChange): Promise<void> {
  const change = copySessionChange(given);
  await checkSessionChange(change);
  const freedFiles = await writeLargeImages(context, change.images, (inFiles) =>
    context.connection.write([...allStores], (transaction) =>
      writeChange(transaction, { change, inFiles, now: context.connection.now() }),
    ),
  );
  // The index has let them go, which is what counts; what stays behind now is swept later.
  await removeUnindexedFiles(context, freedFiles).catch(() => undefined);
}

async function writeChange(
  transaction: BrowserTransaction<'readwrite'>,
  options: { change: CompleteSessionChange; inFiles: Set<string>; now: number },
): Promise<string[]> {
  const { change, inFiles, now } = options;
  const { record, images } = change;
  const turnStore = transaction.objectStore('turns');
  const recordBefore = await transaction.objectStore('sessions').get(record.id);
  const removedIds = [...new Set(change.removedTurns)];
  const removedTurns = (
    await requestAll(removedIds.map((id) => () => turnStore.get([record.id, id])))
  ).flatMap((turn) => turn ?? []);
  const removed = new Set(removedTurns.map((turn) => turn.id));
  const stored = await requestAll(change.turns.map((turn) => () => turnStore.get([record.id, turn.id])));
  const storedById = new Map(stored.flatMap((turn) => (turn === undefined ? [] : [[turn.id, turn]])));
  const turns = selectNewTurns(change.turns, (id) => (removed.has(id) ? undefined : storedById.get(id)));

  const deltas = countReferenceChanges({
    recordBefore,
    recordAfter: record,
    addedTurns: turns,
    removedTurns,
  });
  const given = new Set(images.map((image) => image.id));
  const entries = await readImageEntries(transaction, new Set([...deltas.keys(), ...given]));
  for (const [id, delta] of deltas) requireKnownImage(id, delta < 0 || given.has(id) || entries.has(id));
  for (const image of images) {
    const isInFile = inFiles.has(image.id);
    entries.set(
      image.id,
      await putImageEntry(transaction, { image, known: entries.get(image.id), isInFile, now }),
    );
  }

  const states = transaction.objectStore('providerStates');
  await requestAll<unknown>([
    ...[...removed].map((id) => () => turnStore.delete([record.id, id])),
    ...[...removed].map((id) => () => states.delete(rangeOfTurn(record.id, id))),
    () => transaction.objectStore('sessions').put(record),
    ...turns.map((turn) => () => turnStore.put(turn, [record.id, turn.id])),
    ...change.providerStates.map(
      (state) => () => states.put(state, [record.id, state.turnId, state.adapterId]),
    ),
  ]);
  return changeImageEntries(transaction, { deltas, entries, now });
}

/** All keys `[sessionId, turnId, …]`: an array sorts after every text. */
function rangeOfTurn(sessionId: string, turnId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId, turnId], [sessionId, turnId, []]);
}
