export { aiSdk } from './ai-sdk.ts';
export type { AiSdkModel, AiSdkModels, AiSdkOptions, AiSdkTools, MaskPolarity } from './ai-sdk-options.ts';
export type {
  ImageCall,
  ImageCallFile,
  ImageCallWarning,
  ImageModelLike,
  ImageResult,
} from './image-model.ts';
export type { AiSdkTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
