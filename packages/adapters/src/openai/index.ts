export { openai } from './openai.ts';
export type { OpenaiOptions } from './openai-options.ts';
export type { OpenaiTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
