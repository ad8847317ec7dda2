import type { NamedModel } from '@pentimento/engine';
import type { RequestNeeds } from './request-needs.ts';

/**
 * The models that would not refuse such a request. By what they say of themselves, so that a list can be offered without
 * reading any picture: the engine has the last word.
 */
export function listAbleModels(models: readonly NamedModel[], needs: RequestNeeds): NamedModel[] {
  return models.filter(({ descriptor: { capabilities } }) => {
    const doesIt = needs.hasBase ? capabilities.edit : capabilities.generate;
    return doesIt && needs.referenceCount <= capabilities.maxReferences;
  });
}
