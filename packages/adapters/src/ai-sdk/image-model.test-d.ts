import type { ImageModelV4 } from '@ai-sdk/provider';
import type { AiSdkOptions } from './ai-sdk-options.ts';
import type { ImageCall, ImageModelLike } from './image-model.ts';

// Any model of the AI SDK can be given, and is called with what it takes.
declare const model: ImageModelV4;
export const given: ImageModelLike = model;
export const options: AiSdkOptions = { models: [model, { model, label: 'Mine' }] };
declare const call: ImageCall;
export const taken: Parameters<ImageModelV4['doGenerate']>[0] = call;
