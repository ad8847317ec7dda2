import { emptyRegister } from './empty-register.ts';
import type { ObjectRegister } from './object-register.ts';
import { registerTurn } from './register-turn.ts';
import type { RegisteredTurn } from './registered-turn.ts';

/**
 * What is known after a path of turns, from the root on.
 *
 * @example
 * buildRegister([{ turnId: '1', instruction: 'a red house by the sea' }]).objects.map(({ id }) => id); // ['house-1', 'sea-1']
 */
export function buildRegister(turns: Iterable<RegisteredTurn>): ObjectRegister {
  let register = emptyRegister;
  for (const turn of turns) register = registerTurn(register, turn);
  return register;
}
