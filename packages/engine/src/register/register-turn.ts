import { interpretInstruction } from './interpretation/interpret-instruction.ts';
import type { ObjectRegister, RegisteredObject } from './object-register.ts';
import type { RegisteredTurn } from './registered-turn.ts';

const maxObjects = 512;
const maxTurns = 100;

/**
 * What is known after one more turn. The register that is given stays as it is, so that branches share what they have
 * in common: keep the register of a turn, and fold only what follows.
 *
 * @example
 * registerTurn(emptyRegister, { turnId: '1', instruction: 'a red house' }).objects[0]?.looks.noun; // 'house'
 */
export function registerTurn(register: ObjectRegister, turn: RegisteredTurn): ObjectRegister {
  const { turnId, instruction, decision, startsAfresh } = turn;
  const before = startsAfresh ? clearPicture(register) : register;
  const turns = {
    firstTurn: register.firstTurn ?? turnId,
    recentTurns: [...register.recentTurns, turnId].slice(-maxTurns),
  };
  // A turn that changed nothing has named nothing that is there.
  if (decision === 'none') return { ...before, ...turns };
  const state = interpretInstruction({ instruction, register: before, turnId });
  const objects = withRegion(state.register.objects, state.targets, turn);
  return { ...state.register, ...turns, objects: forget(objects) };
}

function clearPicture(register: ObjectRegister): ObjectRegister {
  const objects = register.objects.map((object) => ({ ...object, isPresent: false, mustNotChange: false }));
  return { ...register, objects, conditions: {} };
}

/** A region says where a thing is only when the turn was about one thing. */
function withRegion(
  objects: readonly RegisteredObject[],
  touched: ReadonlySet<string>,
  { region, decision }: RegisteredTurn,
): readonly RegisteredObject[] {
  if (!region || decision === 'global' || touched.size !== 1) return objects;
  return objects.map((object) => (touched.has(object.id) ? { ...object, region } : object));
}

function forget(objects: readonly RegisteredObject[]): readonly RegisteredObject[] {
  if (objects.length <= maxObjects) return objects;
  const forgettable = objects.filter(({ mustNotChange }) => !mustNotChange);
  const oldestFirst = forgettable.sort(
    (a, b) => Number(a.isPresent) - Number(b.isPresent) || a.mentionedAt - b.mentionedAt,
  );
  const forgotten = new Set(oldestFirst.slice(0, objects.length - maxObjects));
  return objects.filter((object) => !forgotten.has(object)).slice(-maxObjects);
}
