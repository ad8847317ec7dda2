import type { PrepareProgress } from '@pentimento/engine';
import { sha256 } from 'hash-wasm';
import type { ByteSource } from '../shared/byte-source.ts';
import type { ModelManifest } from '../shared/model-manifest.ts';
import { downloadFile } from './download-file.ts';
import type { FileCache } from './file-cache.ts';

/** Options of `collectModelFiles`. */
export interface CollectOptions {
  manifest: ModelManifest;
  manifestUrl: string;
  cache: FileCache;
  source: ByteSource;
  signal: AbortSignal;
  onProgress: (progress: PrepareProgress) => void;
}

/** Files of a model by path. */
export type ModelFiles = Map<string, Uint8Array<ArrayBuffer>>;

type ModelFile = ModelManifest['files'][number];

/** Part of the overall progress that the download takes. */
const downloadShare = 0.8;

/** All files of a model, verified: out of the cache, else downloaded and kept. */
export async function collectModelFiles(options: CollectOptions): Promise<ModelFiles> {
  const { manifest, manifestUrl, cache, source, signal, onProgress } = options;
  const totalBytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const files: ModelFiles = new Map();
  let before = 0;
  const report = (stage: PrepareProgress['stage'], loadedBytes: number, detail?: string) =>
    onProgress({
      stage,
      loadedBytes,
      totalBytes,
      value: (loadedBytes / totalBytes) * downloadShare,
      ...(detail !== undefined && { detail }),
    });

  const downloaded = async (file: ModelFile) => {
    const url = new URL(file.path, manifestUrl).href;
    const onBytes = (loaded: number) => report('downloading', before + loaded);
    const content = await downloadFile({ ...file, url, source, signal, onBytes });
    if (!(await cache.put(file.sha256, content))) {
      report(
        'downloading',
        before + file.bytes,
        'There is no room to keep the model: it will be loaded again.',
      );
    }
    return content;
  };
  report('checking', 0);
  for (const file of manifest.files) {
    const content = (await cached(cache, file)) ?? (await downloaded(file));
    files.set(file.path, content);
    before += file.bytes;
  }
  report('verifying', totalBytes);
  return files;
}

/** A file out of the cache. A crash may have torn it, so that its hash is compared on every read. */
async function cached(cache: FileCache, file: ModelFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const content = await cache.get(file.sha256);
  if (content === undefined) return undefined;
  if (content.length === file.bytes && (await sha256(content)) === file.sha256) return content;
  await cache.delete(file.sha256);
  return undefined;
}
