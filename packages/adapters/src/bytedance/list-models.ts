import type { ModelDescriptor } from '@pentimento/engine';
import type { BytedanceOptions } from './bytedance-options.ts';
import { findModel, models } from './models.ts';

/** The models that are known, under their names in the region: the API does not list those of an account. */
export function listModels({ region, defaultModel }: BytedanceOptions): ModelDescriptor[] {
  const prefix = region === 'china' ? 'doubao-' : '';
  const ids = models.map(({ descriptor }) => `${prefix}${descriptor.id}`);
  const ordered = new Set(defaultModel === undefined ? ids : [defaultModel, ...ids]);
  return [...ordered].map((id) => findModel(id).descriptor);
}
