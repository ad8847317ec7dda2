export type {
  InstructionResolution,
  ResolvedReference,
  UnresolvedReference,
} from './instruction-resolution.ts';
export type {
  ObjectLooks,
  ObjectModifier,
  ObjectRegister,
  PictureCondition,
  RegisteredObject,
} from './object-register.ts';
export type { ReferenceResolver } from './reference-resolver.ts';
export type { RegionBox, RegisteredTurn, TurnDecision } from './registered-turn.ts';
export { builtInResolver } from './built-in-resolver.ts';
export { emptyRegister } from './empty-register.ts';
export { buildRegister } from './build-register.ts';
export { describePreserveList } from './describe-preserve-list.ts';
export { registerTurn } from './register-turn.ts';
export { resolveInstruction } from './resolve-instruction.ts';
