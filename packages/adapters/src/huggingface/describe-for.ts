import type { ModelDescriptor } from '@pentimento/engine';
import type { HuggingfaceOptions } from './huggingface-options.ts';

/** A model as it can be used with these settings: the way to it changes what it can do. */
export function describeFor({ transport }: HuggingfaceOptions, model: ModelDescriptor): ModelDescriptor {
  if (transport !== 'relay') return model;
  return { ...model, capabilities: { ...model.capabilities, reach: 'relay' } };
}
