/**
 * Whether a storage error means that the connection is gone rather than that the work was wrong. Safari drops the
 * connections of hidden tabs and then says `UnknownError: Connection to Indexed Database server lost`.
 */
export function isConnectionLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('name' in error)) return false;
  if (error.name === 'InvalidStateError') return true;
  const message = 'message' in error ? String(error.message) : '';
  return error.name === 'UnknownError' && /connection/i.test(message);
}
