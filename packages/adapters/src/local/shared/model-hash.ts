import { sha256 } from 'hash-wasm';
import type { ModelManifest } from './model-manifest.ts';

/** One SHA-256 for all files of a model: what a turn's provenance names. */
export async function modelHash(manifest: ModelManifest): Promise<string> {
  const lines = manifest.files.map((file) => `${file.sha256}  ${file.path}\n`);
  return sha256(lines.toSorted().join(''));
}
