export { huggingface } from './huggingface.ts';
export type { HuggingfaceOptions } from './huggingface-options.ts';
export type { HuggingfaceTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
