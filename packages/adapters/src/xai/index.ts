export { xai } from './xai.ts';
export type { XaiOptions } from './xai-options.ts';
export type { XaiTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
