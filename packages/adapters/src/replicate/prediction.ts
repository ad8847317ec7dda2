import * as v from 'valibot';
import type { JobState } from '../shared/polling/job-state.ts';
import { mapPredictionError } from './map-error.ts';

/** A prediction as the API tells of it, as far as it is read. */
export const predictionSchema = v.object({
  id: v.string(),
  status: v.string(),
  output: v.nullish(v.union([v.string(), v.array(v.string())])),
  error: v.nullish(v.unknown()),
  logs: v.nullish(v.string()),
  metrics: v.nullish(v.object({ predict_time: v.nullish(v.number()) })),
});

/** A prediction. */
export type Prediction = v.InferOutput<typeof predictionSchema>;

/** What is kept of a prediction, to ask about it. */
export const jobSchema = v.object({ id: v.string() });

/** A prediction that the provider has taken on. */
export type Job = v.InferOutput<typeof jobSchema>;

/** Where a prediction stands. */
export function toState(prediction: Prediction): JobState<Prediction> {
  const { status, error, logs } = prediction;
  switch (status) {
    case 'succeeded':
      return { state: 'done', result: prediction };
    case 'failed':
    case 'canceled':
    case 'aborted':
      return { state: 'failed', error: mapPredictionError(error ?? `The prediction was ${status}.`) };
    case 'starting':
      return { state: 'queued' };
    default:
      return { state: 'running', ...readProgress(logs ?? '') };
  }
}

/** Models print bars such as ` 40%|████`: the last one counts. */
function readProgress(logs: string): { progress?: number } {
  const percent = [...logs.matchAll(/(\d{1,3})%\|/g)].at(-1)?.[1];
  return percent === undefined ? {} : { progress: Number(percent) / 100 };
}
