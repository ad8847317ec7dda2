import { InvalidRequestError } from '../errors/invalid-request-error.ts';

/** Refuses work on a closed store. @throws EngineError `invalid-request`. */
export function requireOpen(connection: { isClosed: boolean }): void {
  if (!connection.isClosed) return;
  throw new InvalidRequestError({ message: 'The store is closed. Open it again.' });
}
