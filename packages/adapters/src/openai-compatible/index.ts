export { openaiCompatible } from './openai-compatible.ts';
export type { OpenaiCompatibleOptions } from './openai-compatible-options.ts';
export type { DialectName } from './dialects.ts';
export type { ControlName, ImagesDialect } from './images-dialect.ts';
export type { OpenaiCompatibleTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
