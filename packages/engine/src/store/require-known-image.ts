import { CorruptSessionError } from '../errors/corrupt-session-error.ts';

/** Refuses a change that would refer to a picture that is not stored. @throws EngineError `corrupt-session`. */
export function requireKnownImage(id: string, isKnown: boolean): void {
  if (isKnown) return;
  throw new CorruptSessionError({
    message: `The change refers to picture ${id}, which is not stored. Nothing was stored; give its bytes with the change.`,
  });
}
