import type { Turn } from '../protocol/turn.ts';
import { emptyRegister } from '../register/empty-register.ts';
import type { ObjectRegister } from '../register/object-register.ts';
import { registerTurn } from '../register/register-turn.ts';
import type { RegionBox } from '../register/registered-turn.ts';

/** How many turns are read again at most when a path is asked for anew. */
const rememberedEvery = 64;

/** What is known after paths of turns. Remembers enough that each further turn of a long conversation is cheap. */
export class PathRegisters {
  readonly #known = new WeakMap<Turn, ObjectRegister>();

  /** What has been named on a path of turns, first turn first. */
  after(path: readonly Turn[]): ObjectRegister {
    const start = path.findLastIndex((turn) => this.#known.has(turn));
    const known = path[start];
    let register = (known && this.#known.get(known)) ?? emptyRegister;
    for (const [index, turn] of path.entries()) {
      if (index <= start) continue;
      register = afterTurn(register, turn);
      if (index === path.length - 1 || index % rememberedEvery === 0) this.#known.set(turn, register);
    }
    return register;
  }
}

function afterTurn(register: ObjectRegister, turn: Turn): ObjectRegister {
  // Adopted and re-anchored pictures show what was named before.
  if (turn.status !== 'done' || turn.derivation) return register;
  return registerTurn(register, {
    turnId: turn.id,
    instruction: turn.request.instruction,
    decision: turn.preservation?.decision,
    region: regionOf(turn),
    startsAfresh: turn.base === null,
  });
}

function regionOf({ preservation, images }: Turn): RegionBox | undefined {
  const shown = images[0];
  const region = preservation?.region;
  if (!shown || !region) return undefined;
  return {
    left: region.x / shown.width,
    top: region.y / shown.height,
    right: (region.x + region.width) / shown.width,
    bottom: (region.y + region.height) / shown.height,
  };
}
