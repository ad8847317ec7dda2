import type { Capabilities } from '@pentimento/engine';
import { common } from './models.ts';
import type { ModelInputs } from './replicate-model.ts';

/** What a model can do, as far as its inputs show it. */
export function describeByInputs({
  pictures,
  mask,
  candidates,
  strength,
  seed = false,
}: ModelInputs): Capabilities {
  const paintsInMask = mask !== undefined;
  return {
    ...common,
    generate: !paintsInMask,
    edit: pictures !== undefined,
    mask: paintsInMask ? 'hint' : 'none',
    maxReferences: pictures?.isList === true ? 3 : 0,
    maxCandidates: candidates === undefined ? 1 : 4,
    strength: strength !== undefined,
    seed,
  };
}
