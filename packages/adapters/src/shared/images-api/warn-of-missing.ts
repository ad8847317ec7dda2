import type { WarningEvent } from '@pentimento/engine';
import type { ImagesReading } from './images-reading.ts';

/** Says so when fewer results came than were asked for. */
export function warnOfMissing(came: number, { candidates = 1, connection }: ImagesReading): WarningEvent[] {
  if (came >= candidates) return [];
  const details = `${connection.label} gave ${came} of ${candidates} results.`;
  return [{ type: 'warning', kind: 'degraded', feature: 'candidates', details }];
}
