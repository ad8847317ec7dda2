import { CorruptSessionError } from "../errors/corrupt-session-error.ts";

/** Refuses to write a turn a second time: turns are immutable. @throws EngineError `corrupt-session`. */
export function requireNewTurn(id: string, isNew: boolean): void {
  if (isNew) return;
  throw new CorruptSessionError({
    message: `Turn ${id} is stored already and turns are immutable. Nothing was stored; open the session again.`,
  });
}
