import { storableOptions } from '../run/storable-options.ts';
import type { SessionDocument } from './session-document.ts';

/**
 * Takes out of the stored options whatever is named like a secret. Turns hold none since they are stored without; this is
 * the second lock on the same door, for stores written by others.
 */
export function withoutSecrets(document: SessionDocument): SessionDocument {
  const turns = document.turns.map((turn) => {
    const { options, ...request } = turn.request;
    const kept = storableOptions(options);
    return { ...turn, request: kept === undefined ? request : { ...request, options: kept } };
  });
  return { ...document, turns };
}
