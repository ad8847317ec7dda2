import type { ReferenceResolver } from './reference-resolver.ts';
import { resolveInstruction } from './resolve-instruction.ts';

/** `resolveInstruction` as a resolver: what is used where no other one is given. */
export const builtInResolver: ReferenceResolver = {
  resolve: async (instruction, register, { signal }) => {
    signal.throwIfAborted();
    return resolveInstruction(instruction, register);
  },
};
