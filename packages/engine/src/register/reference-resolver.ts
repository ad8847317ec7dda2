import type { InstructionResolution } from './instruction-resolution.ts';
import type { ObjectRegister } from './object-register.ts';

/** Finds out what an instruction means. `resolveInstruction` is the one built in; a language model can be another. */
export interface ReferenceResolver {
  /** @throws EngineError when it cannot answer; the caller then takes the one built in. */
  resolve(
    instruction: string,
    register: ObjectRegister,
    options: { signal: AbortSignal },
  ): Promise<InstructionResolution>;
}
