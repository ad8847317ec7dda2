import type { ObjectLooks, ObjectModifier, RegisteredObject } from '../object-register.ts';
import type { AskedLooks } from '../reading/clause.ts';
import type { Interpretation } from './interpretation.ts';

/** Looks a thing up. */
export function findObject(state: Interpretation, id: string): RegisteredObject | undefined {
  return state.register.objects.find((object) => object.id === id);
}

/** Everything that is there. */
export function presentObjects(state: Interpretation): RegisteredObject[] {
  return state.register.objects.filter(({ isPresent }) => isPresent);
}

/** Adds a thing that was not known, and returns its id. */
export function introduceObject(
  state: Interpretation,
  options: { looks: ObjectLooks; prominence: number; ownerId?: string | undefined },
): string {
  const { looks, prominence, ownerId } = options;
  const id = `${looks.kind}-${nextNumber(state, looks.kind)}`;
  const object: RegisteredObject = {
    id,
    looks,
    introducedBy: state.turnId,
    changedBy: state.turnId,
    isPresent: true,
    mustNotChange: false,
    mentionedAt: state.register.clauseCount,
    prominence,
    ...(ownerId !== undefined && { ownerId }),
  };
  state.register = { ...state.register, objects: [...state.register.objects, object] };
  return id;
}

function nextNumber(state: Interpretation, kind: string): number {
  const numbers = state.register.objects
    .filter(({ id }) => id.startsWith(`${kind}-`))
    .map(({ id }) => Number(id.slice(kind.length + 1)));
  return Math.max(0, ...numbers.filter(Number.isInteger)) + 1;
}

/** Replaces fields of a thing. */
export function updateObject(state: Interpretation, id: string, fields: Partial<RegisteredObject>): void {
  const objects = state.register.objects.map((object) =>
    object.id === id ? { ...object, ...fields } : object,
  );
  state.register = { ...state.register, objects };
}

/** Remembers that a thing was spoken of. Within one clause the most prominent mention counts. */
export function mentionObject(state: Interpretation, id: string, prominence: number): void {
  const object = findObject(state, id);
  if (!object) return;
  const { clauseCount } = state.register;
  const isAgain = object.mentionedAt === clauseCount;
  updateObject(state, id, {
    mentionedAt: clauseCount,
    prominence: isAgain ? Math.min(object.prominence, prominence) : prominence,
  });
}

/** Marks a thing as changed by this turn, keeping how it was before. */
export function changeObject(state: Interpretation, id: string, fields: Partial<RegisteredObject>): void {
  const object = findObject(state, id);
  if (!object) return;
  state.targets.add(id);
  const shownBy = state.before.recentTurns.at(-1);
  const wasThere = state.before.objects.some((known) => known.id === id && known.isPresent);
  const isFirstChange = object.changedBy !== state.turnId;
  updateObject(state, id, {
    changedBy: state.turnId,
    mustNotChange: false,
    ...(wasThere &&
      isFirstChange &&
      shownBy !== undefined && { earlier: { turnId: shownBy, looks: object.looks } }),
    ...fields,
  });
}

/** How a thing looks after what was asked of it. */
export function withAskedLooks(looks: ObjectLooks, asked: AskedLooks): ObjectLooks {
  let { modifiers } = looks;
  // "Bolder" tells a change, not a look.
  const lasting = asked.modifiers.filter(({ about, words }) => about !== 'other' || !words.endsWith('er'));
  for (const modifier of lasting) modifiers = withModifier(modifiers, modifier);
  const change = asked.sizeChange ?? 0;
  // "Small" is no longer true of what was made bigger.
  if (change !== 0 && change * looks.scale < 0) modifiers = modifiers.filter(({ about }) => about !== 'size');
  return {
    ...looks,
    modifiers,
    scale: looks.scale + change,
    ...(asked.place !== undefined && { place: asked.place }),
  };
}

function withModifier(
  modifiers: readonly ObjectModifier[],
  added: ObjectModifier,
): readonly ObjectModifier[] {
  const at = modifiers.findIndex(({ about }) => about === added.about && about !== 'other');
  if (at >= 0) return modifiers.with(at, added);
  return added.about === 'size' ? [added, ...modifiers] : [...modifiers, added];
}
