import type { PrepareProgress } from "@pentimento/engine";
import { sha256 } from "hash-wasm";
import type { ByteSource } from "../shared/byte-source.ts";
import type { ModelManifest } from "../shared/model-manifest.ts";
import { downloadFile } from "./download-file.ts";
import type { FileCache } from "./file-cache.ts";

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

/** Part of the overall progress that the download takes. */
const downloadShare = 0.8;

/** All files of a model, verified: out of the cache, else downloaded and kept. */
export async function collectModelFiles(options: CollectOptions): Promise<ModelFiles> {
  const { manifest, manifestUrl, cache, source, signal, onProgress } = options;
  const totalBytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const files: ModelFiles = new Map();
  let before = 0;
  const report = (stage: PrepareProgress["stage"], loadedBytes: number, detail?: string) =>
    onProgress({
      stage,
      loadedBytes,
      totalBytes,
      value: (loadedBytes / totalBytes) * downloadShare,
      ...(detail !== undefined && { detail }),
    });

  for (const file of manifest.files) {
    report("checking", before);
    let content = await cache.get(file.sha256);
    if (content !== undefined && !(await isIntact(content, file))) {
      await cache.delete(file.sha256);
      content = undefined;
    }
    if (content === undefined) {
      const url = new URL(file.path, manifestUrl).href;
      const onBytes = (loaded: number) => report("downloading", before + loaded);
      content = await downloadFile({ ...file, url, source, signal, onBytes });
      if (!(await cache.put(file.sha256, content))) {
        report("verifying", before + file.bytes, "There is no room to keep the model: it will be downloaded again.");
      }
    }
    files.set(file.path, content);
    before += file.bytes;
    report("verifying", before);
  }
  return files;
}

async function isIntact(content: Uint8Array, file: { bytes: number; sha256: string }): Promise<boolean> {
  return content.length === file.bytes && (await sha256(content)) === file.sha256;
}
