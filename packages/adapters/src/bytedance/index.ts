export { bytedance } from './bytedance.ts';
export type { BytedanceOptions } from './bytedance-options.ts';
export type { BytedanceTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
