import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import { checkStoredImage } from './check-stored-image.ts';
import { requireRecordId } from './require-record-id.ts';
import type { SessionChange } from './session-store.ts';

/**
 * Checks all of a change that can be checked without reading the store: forms of ids, turns of this session only, no turn
 * twice, bytes that match their ids. @throws EngineError `invalid-request`, `corrupt-session`.
 */
export async function checkSessionChange(change: SessionChange): Promise<void> {
  const ids = new Set<string>();
  requireRecordId(change.record.id);
  for (const turn of change.turns ?? []) {
    requireRecordId(turn.id);
    if (turn.sessionId !== change.record.id || ids.has(turn.id)) {
      throw new CorruptSessionError({
        message: `Turn ${turn.id} belongs to another session or is given twice. Nothing was stored.`,
      });
    }
    ids.add(turn.id);
  }
  for (const id of change.removedTurns ?? []) requireRecordId(id);
  for (const state of change.providerStates ?? []) requireRecordId(state.turnId);
  for (const image of change.images ?? []) await checkStoredImage(image);
}
