import type { ModelDescriptor } from '@pentimento/engine';
import type { FalModel } from './fal-model.ts';
import type { FalOptions } from './fal-options.ts';

/** A model as it can be used with these settings: the way to it changes what it can do. */
export function describeFor({ transport }: FalOptions, { descriptor }: FalModel): ModelDescriptor {
  if (transport !== 'relay') return descriptor;
  return { ...descriptor, capabilities: { ...descriptor.capabilities, reach: 'relay' } };
}
