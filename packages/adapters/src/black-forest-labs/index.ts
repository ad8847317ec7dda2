export { blackForestLabs } from './black-forest-labs.ts';
export type { BlackForestLabsOptions } from './black-forest-labs-options.ts';
export type { BlackForestLabsTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
