import type { ModelManifest } from '../shared/model-manifest.ts';

const baseMs = 5000;
const largeBytes = 100_000_000;

/** By when a model that failed must run again; then the failure is reported instead. */
export interface RecoveryDeadline {
  failure: unknown;
  leftMs(): number;
}

/** Five seconds from now; for models over 100 MB, which load longer, one more for each 100 MB. */
export function recoveryDeadline({ files }: ModelManifest, failure: unknown): RecoveryDeadline {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const end = performance.now() + baseMs + (Math.max(0, bytes - largeBytes) / largeBytes) * 1000;
  return { failure, leftMs: () => end - performance.now() };
}
