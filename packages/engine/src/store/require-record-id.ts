import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { isRecordId } from './is-record-id.ts';

/** Refuses what cannot be the id of a session or turn. @throws EngineError `invalid-request`. */
export function requireRecordId(id: unknown): void {
  if (isRecordId(id)) return;
  throw new InvalidRequestError({
    message: 'An id of a session or turn may have letters, digits and hyphens only. Nothing was done.',
  });
}
