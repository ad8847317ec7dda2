import { checkSessionChange } from '../check-session-change.ts';
import { copySessionChange } from '../copy-session-change.ts';
import { countReferenceChanges } from '../count-reference-changes.ts';
import { requireKnownImage } from '../require-known-image.ts';
import { requireOpen } from '../require-open.ts';
import { selectNewTurns } from '../select-new-turns.ts';
import type { SessionChange } from '../session-store.ts';
import { changeMemoryReferences } from './change-memory-references.ts';
import type { MemoryConnection } from './memory-connection.ts';
import { putMemoryImage } from './put-memory-image.ts';

/** Applies a change: everything that can fail comes first, then all of it in one go without a pause. */
export async function commitToMemory(connection: MemoryConnection, change: SessionChange): Promise<void> {
  requireOpen(connection);
  const copy = copySessionChange(change);
  const { record, images, providerStates } = copy;
  await checkSessionChange(copy);
  requireOpen(connection);

  const { medium } = connection;
  const before = medium.sessions.get(record.id);
  const removed = [...new Set(copy.removedTurns)].flatMap((id) => before?.turns.get(id) ?? []);
  const removedIds = new Set(removed.map((turn) => turn.id));
  const turns = selectNewTurns(copy.turns, (id) => (removedIds.has(id) ? undefined : before?.turns.get(id)));
  const deltas = countReferenceChanges({
    recordBefore: before?.record,
    recordAfter: record,
    addedTurns: turns,
    removedTurns: removed,
  });
  const given = new Set(images.map((image) => image.id));
  for (const [id, delta] of deltas)
    requireKnownImage(id, delta < 0 || given.has(id) || medium.images.has(id));

  for (const image of images) putMemoryImage(connection, image);
  const session = before ?? { record, turns: new Map(), providerStates: [] };
  session.record = record;
  for (const id of removedIds) session.turns.delete(id);
  for (const turn of turns) session.turns.set(turn.id, turn);
  session.providerStates = [...session.providerStates, ...providerStates].filter((state, index, all) => {
    const isLast = !all.slice(index + 1).some((later) => isSameState(later, state));
    return isLast && (!removedIds.has(state.turnId) || session.turns.has(state.turnId));
  });
  medium.sessions.set(record.id, session);
  changeMemoryReferences(connection, deltas);
}

function isSameState(
  one: { turnId: string; adapterId: string },
  other: { turnId: string; adapterId: string },
) {
  return one.turnId === other.turnId && one.adapterId === other.adapterId;
}
