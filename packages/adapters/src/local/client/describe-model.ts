import type { ModelDescriptor } from '@pentimento/engine';
import type { ModelManifest } from '../shared/model-manifest.ts';

/** Most results of one turn. */
export const maxCandidates = 4;

/** A manifest as the engine reads it. */
export function describeModel(manifest: ModelManifest): ModelDescriptor {
  const { id, label, licence, files, size, promptsToTry } = manifest;
  return {
    id,
    label,
    licence,
    downloadBytes: files.reduce((sum, file) => sum + file.bytes, 0),
    pricing: { perImageUsd: 0 },
    promptsToTry,
    capabilities: {
      generate: true,
      edit: true,
      mask: 'exact',
      markup: false,
      maxReferences: 0,
      maxCandidates,
      previews: 'image',
      conversation: 'none',
      seed: true,
      transparency: false,
      negativePrompt: false,
      strength: false,
      size: { list: [[size.width, size.height]] },
      reach: 'device',
    },
  };
}
