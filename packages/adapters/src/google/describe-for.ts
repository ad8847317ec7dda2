import type { ModelDescriptor } from '@pentimento/engine';
import type { GoogleModel } from './google-model.ts';
import type { GoogleOptions } from './google-options.ts';

/** A model as it can be used with these settings: the way to it changes what it can do. */
export function describeFor({ api, transport }: GoogleOptions, { descriptor }: GoogleModel): ModelDescriptor {
  return {
    ...descriptor,
    capabilities: {
      ...descriptor.capabilities,
      ...(api === 'interactions' && { conversation: 'server' }),
      ...(transport === 'relay' && { reach: 'relay' }),
    },
  };
}
