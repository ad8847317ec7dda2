export { together } from './together.ts';
export type { TogetherOptions } from './together-options.ts';
export type { TogetherTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
