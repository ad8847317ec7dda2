import type { Capabilities, ModelDescriptor } from '@pentimento/engine';
import type { ImagesDialect } from './images-dialect.ts';
import { type CompatibleSettings, dialectOf } from './openai-compatible-options.ts';

/** What a model of such a server can do: what its API lets through. */
export function describeModel(settings: CompatibleSettings, id: string): ModelDescriptor {
  const { transport, capabilities } = settings;
  const reach = transport === 'relay' ? 'relay' : 'direct';
  return { id, label: id, capabilities: { ...toCapabilities(dialectOf(settings)), reach, ...capabilities } };
}

function toCapabilities(dialect: ImagesDialect): Capabilities {
  const { controls, maskField, stream, maxReferences, maxCandidates, size } = dialect;
  return {
    generate: true,
    edit: true,
    mask: maskField === undefined ? 'none' : 'hint',
    markup: false,
    maxReferences,
    maxCandidates,
    previews: stream === 'pictures' ? 'image' : 'none',
    conversation: 'none',
    seed: controls.seed !== undefined,
    transparency: false,
    negativePrompt: controls.negativePrompt !== undefined,
    strength: controls.strength !== undefined,
    size,
    reach: 'direct',
  };
}
