import type { ObjectRegister } from './object-register.ts';

/** The register of a session without turns. */
export const emptyRegister: ObjectRegister = {
  objects: [],
  conditions: {},
  recentTurns: [],
  clauseCount: 0,
};
