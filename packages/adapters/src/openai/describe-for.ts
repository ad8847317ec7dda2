import type { ModelDescriptor } from '@pentimento/engine';
import type { OpenaiModel } from './openai-model.ts';
import type { OpenaiOptions } from './openai-options.ts';

/** A model as it can be used with these settings: the way to it changes what it can do. */
export function describeFor({ api, transport }: OpenaiOptions, { descriptor }: OpenaiModel): ModelDescriptor {
  return {
    ...descriptor,
    capabilities: {
      ...descriptor.capabilities,
      ...(api === 'responses' && { conversation: 'server', markup: false, maxCandidates: 1 }),
      ...(transport === 'relay' && { reach: 'relay' }),
    },
  };
}
