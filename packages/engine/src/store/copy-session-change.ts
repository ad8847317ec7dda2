import type { SessionChange } from './session-store.ts';
import { toStoreError } from './to-store-error.ts';

/** A change with all its lists. */
export type CompleteSessionChange = Required<SessionChange>;

/**
 * A copy of a change that the caller cannot alter while it is being stored, with empty lists for absent ones. Pictures' bytes
 * are not copied. @throws EngineError `invalid-request` for what cannot be cloned.
 */
export function copySessionChange(change: SessionChange): CompleteSessionChange {
  const { images = [], record, turns = [], removedTurns = [], providerStates = [] } = change;
  try {
    return { ...structuredClone({ record, turns, removedTurns, providerStates }), images: [...images] };
  } catch (error) {
    throw toStoreError(error);
  }
}
