import type { ModelManifest } from '../shared/model-manifest.ts';

/** A manifest, and where it came from. */
export interface LoadedManifest {
  manifest: ModelManifest;
  /** Absolute address: the files are beside it. */
  manifestUrl: string;
}
