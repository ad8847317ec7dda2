export { stability } from './stability.ts';
export type { StabilityOptions } from './stability-options.ts';
export type { StabilityTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
