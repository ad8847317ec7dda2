import type { ImageEvent } from '../protocol/adapter-event.ts';
import type { CandidateMeasurement, Turn } from '../protocol/turn.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';
import type { StoredImage } from '../store/image-store.ts';
import { settleCandidate, type SettleOptions } from './settle-candidate.ts';

/** What becomes of an adapter's pictures. */
export interface SettledCandidates extends Pick<
  Turn,
  'images' | 'preservation' | 'fidelity' | 'otherCandidates' | 'warnings'
> {
  /** Files that the turn refers to. */
  files: StoredImage[];
}

/** Settles the candidates one after the other and tells about each. */
export async function settleCandidates(
  results: ImageEvent[],
  options: Omit<SettleOptions, 'onProgress'> & { emit: (event: TurnEvent) => void },
): Promise<SettledCandidates> {
  const { emit } = options;
  const settled: SettledCandidates = { images: [], files: [], warnings: [] };
  const measurements: CandidateMeasurement[] = [];
  const onProgress = (): void => emit({ type: 'progress', value: 1, stage: 'preserving' });
  for (const result of results) {
    const { files, images, warnings, measurement } = await settleCandidate(result, {
      ...options,
      onProgress,
    });
    settled.files.push(...files);
    settled.images.push(...images);
    settled.warnings.push(...warnings);
    for (const warning of warnings) emit({ type: 'warning', ...warning });
    if (!measurement) continue;
    measurements.push(measurement);
    const { candidate, preservation, fidelity } = measurement;
    emit({ type: 'preservation', candidate, ...preservation });
    if (fidelity) emit({ type: 'fidelity', candidate, report: fidelity });
  }
  const first = measurements.find(({ candidate }) => candidate === 0);
  const others = measurements.filter(({ candidate }) => candidate !== 0);
  if (first) settled.preservation = first.preservation;
  if (first?.fidelity) settled.fidelity = first.fidelity;
  if (others.length > 0) settled.otherCandidates = others;
  return settled;
}
