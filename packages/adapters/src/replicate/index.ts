export { replicate } from './replicate.ts';
export type { ReplicateOptions } from './replicate-options.ts';
export type { ReplicateTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
