import type { ModelManifest } from '../shared/model-manifest.ts';

const baseMs = 5000;
const largeBytes = 100_000_000;

/** How long a model may take to run again after a failure, before the failure is reported. Large models load longer. */
export function recoveryLimitMs({ files }: ModelManifest): number {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return baseMs + Math.max(0, (bytes - largeBytes) / largeBytes) * 1000;
}
