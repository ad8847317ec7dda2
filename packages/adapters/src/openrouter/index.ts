export { openrouter } from './openrouter.ts';
export type { OpenrouterOptions } from './openrouter-options.ts';
export type { OpenrouterTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
