import { serialize } from 'node:v8';
import { checkSessionChange } from '../../store/check-session-change.ts';
import { type CompleteSessionChange, copySessionChange } from '../../store/copy-session-change.ts';
import { countReferenceChanges } from '../../store/count-reference-changes.ts';
import { requireKnownImage } from '../../store/require-known-image.ts';
import { requireOpen } from '../../store/require-open.ts';
import { selectNewTurns } from '../../store/select-new-turns.ts';
import type { SessionChange } from '../../store/session-store.ts';
import { changeFolder } from './change-folder.ts';
import { collectSessionImages } from './collect-folder-references.ts';
import { findFolderImage } from './find-folder-image.ts';
import type { FolderContext } from './folder-context.ts';
import type { FolderSession } from './folder-session.ts';
import type { JournalEntry } from './journal-entry.ts';
import { listFolderImages } from './list-folder-images.ts';
import { loadFolderSession } from './load-folder-session.ts';
import { removeFolderImages } from './remove-folder-images.ts';
import { removeUnreferencedImages } from './remove-unreferenced-images.ts';
import { sessionRevision } from './session-revision.ts';
import { writeFolderImage } from './write-folder-image.ts';
import { writeJournalChange } from './write-journal-change.ts';

/** Stores a change: first the pictures, flushed, then one line of the journal, flushed, which is what counts. */
export async function commitToFolder(context: FolderContext, given: SessionChange): Promise<void> {
  requireOpen(context);
  const change = copySessionChange(given);
  await checkSessionChange(change);
  await changeFolder(context, async () => {
    const { record } = change;
    const before = await loadFolderSession(context, record.id);
    const removed = [...new Set(change.removedTurns)].flatMap((id) => before?.turns.get(id) ?? []);
    const removedIds = new Set(removed.map((turn) => turn.id));
    const turns = selectNewTurns(change.turns, (id) =>
      removedIds.has(id) ? undefined : before?.turns.get(id),
    );
    const deltas = countReferenceChanges({
      recordBefore: before?.record,
      recordAfter: record,
      addedTurns: turns,
      removedTurns: removed,
    });
    await requireKnownImages(context, { change, before, ids: selectByDelta(deltas, (delta) => delta >= 0) });
    const created = await writeImages(context, change);
    try {
      await writeJournalChange(context, {
        before,
        entry: createEntry({ ...change, turns }),
        removedTurns: removedIds,
      });
    } catch (error) {
      await removeFolderImages(context, created);
      throw error;
    }
    const after = await loadFolderSession(context, record.id).catch(() => undefined);
    if (after !== undefined) context.toldRevisions.set(record.id, sessionRevision(after));
    await removeUnreferencedImages(
      context,
      selectByDelta(deltas, (delta) => delta < 0),
    );
  });
}

function selectByDelta(deltas: Map<string, number>, test: (delta: number) => boolean): string[] {
  return [...deltas].filter(([, delta]) => test(delta)).map(([id]) => id);
}

async function requireKnownImages(
  context: FolderContext,
  options: { change: CompleteSessionChange; before: FolderSession | undefined; ids: string[] },
): Promise<void> {
  const given = new Set(options.change.images.map((image) => image.id));
  const missing = options.ids.filter((id) => !given.has(id));
  if (missing.length === 0) return;
  const referenced = options.before === undefined ? new Set() : collectSessionImages(options.before);
  for (const id of missing) {
    const isKnown = referenced.has(id) || (await isStored(context, id));
    requireKnownImage(id, isKnown);
  }
}

async function isStored(context: FolderContext, id: string): Promise<boolean> {
  if ((await findFolderImage(context, id)) !== undefined) return true;
  const quarantined = await listFolderImages(context, context.paths.quarantine);
  return quarantined.some((image) => image.id === id);
}

/** Writes the pictures and returns the ids of those that were not there. When one fails, none of those stay. */
async function writeImages(context: FolderContext, change: CompleteSessionChange): Promise<string[]> {
  const created: string[] = [];
  try {
    for (const image of change.images) if (await writeFolderImage(context, image)) created.push(image.id);
    return created;
  } catch (error) {
    await removeFolderImages(context, created);
    throw error;
  }
}

function createEntry(change: CompleteSessionChange): JournalEntry {
  const providerStates = change.providerStates.map((state) => ({
    turnId: state.turnId,
    adapterId: state.adapterId,
    opaque: serialize(state.opaque).toString('base64'),
    ...(state.expiresAt === undefined ? {} : { expiresAt: state.expiresAt }),
  }));
  return { record: change.record, turns: change.turns, providerStates };
}
