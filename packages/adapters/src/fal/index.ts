export { fal } from './fal.ts';
export type { FalOptions } from './fal-options.ts';
export type { FalTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
