import { createFileError } from './create-file-error.ts';
import type { SessionDocument } from './session-document.ts';

const entry = 'session.json';

/** Refuses parents that lead in a circle. */
function checkCycles(parents: Map<string, string | null>): void {
  const sound = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    for (let id: string | null = start; id !== null && !sound.has(id); id = parents.get(id) ?? null) {
      if (path.has(id)) throw createFileError({ entry, problem: `has turns that follow themselves (${id})` });
      path.add(id);
    }
    for (const id of path) sound.add(id);
  }
}

/** Checks that the turns make a tree of this session, and that the head points into it. @throws EngineError `corrupt-session`. */
export function checkTurnGraph({ session, turns }: SessionDocument): void {
  const parents = new Map(turns.map((turn) => [turn.id, turn.parent]));
  if (parents.size !== turns.length) throw createFileError({ entry, problem: 'has a turn twice' });
  if (session.turnCount !== turns.length) {
    throw createFileError({ entry, problem: `counts ${session.turnCount} turns and has ${turns.length}` });
  }
  for (const turn of turns) {
    if (turn.sessionId !== session.id)
      throw createFileError({ entry, problem: `has a turn of another session (${turn.id})` });
    if (turn.parent !== null && !parents.has(turn.parent)) {
      throw createFileError({ entry, problem: `has a turn whose parent is missing (${turn.id})` });
    }
  }
  checkCycles(parents);
  const pointers = session.head === null ? session.redo : [session.head, ...session.redo];
  const dangling = pointers.find((id) => !parents.has(id));
  if (dangling !== undefined)
    throw createFileError({ entry, problem: `selects a turn that is missing (${dangling})` });
}
