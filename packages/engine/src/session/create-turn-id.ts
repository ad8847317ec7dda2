import { incrementBase32 } from 'ulid';

/**
 * An id that sorts after all turns of the session, also when the clock has been set back, or another page made the
 * newest turn within this millisecond.
 */
export function createTurnId(createId: () => string, newest: string | undefined): string {
  const id = createId();
  return newest === undefined || id > newest ? id : incrementBase32(newest);
}
