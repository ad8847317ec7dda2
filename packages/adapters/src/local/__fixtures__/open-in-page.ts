import type { Backend } from '../shared/backend.ts';
import { openAddress } from '../shared/open-address.ts';
import { parseManifest } from '../shared/parse-manifest.ts';
import type { RuntimeVariant } from '../shared/runtime-variant.ts';
import { collectModelFiles } from '../worker/collect-model-files.ts';
import { memoryFileCache } from '../worker/memory-file-cache.ts';
import { openModel, type OpenModel } from '../worker/open-model.ts';

/** Opens a model in this thread, to look at its numbers. */
export async function openInPage(
  manifestUrl: string,
  { backend, variant }: { backend: Backend; variant: RuntimeVariant },
): Promise<OpenModel> {
  const manifest = parseManifest(await (await fetch(manifestUrl)).json());
  const files = await collectModelFiles({
    manifest,
    manifestUrl,
    cache: memoryFileCache(),
    source: (url) => openAddress(fetch, url),
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  return openModel({ manifest, manifestUrl, backend, variant, threads: 1, cache: 'memory' }, files);
}
