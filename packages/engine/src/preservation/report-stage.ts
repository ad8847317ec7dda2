import { pause } from '../image/png/pause.ts';
import { throwIfAborted } from '../image/throw-if-aborted.ts';
import type { PreserveOptions, PreserveProgress } from './preserve-request.ts';

const values: Record<PreserveProgress['stage'], number> = {
  registering: 0,
  'finding changes': 0.5,
  compositing: 0.8,
  done: 1,
};

/** Tells how far the work is, and lets an abort through before the next stage. */
export async function reportStage(
  stage: PreserveProgress['stage'],
  { signal, onProgress }: PreserveOptions,
): Promise<void> {
  throwIfAborted(signal);
  onProgress?.({ value: values[stage], stage });
  if (signal) await pause(signal);
}
