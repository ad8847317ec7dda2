import * as v from 'valibot';

/** What is kept of a job in fal's queue, to ask about it. */
export const falJobSchema = v.object({
  id: v.string(),
  /** Address of the model's application: its first two parts, or three below `workflows` and `comfy`. */
  app: v.pipe(v.string(), v.regex(/^[\w.-]+(\/[\w.-]+){1,2}$/)),
});

/** A job that the queue has taken on. */
export type FalJob = v.InferOutput<typeof falJobSchema>;

/** The application that an address belongs to: a job is asked about there, without the rest of the path. */
export function falAppOf(endpoint: string): string {
  const parts = endpoint.split('/');
  return parts.slice(0, parts[0] === 'workflows' || parts[0] === 'comfy' ? 3 : 2).join('/');
}

/** Address of a job, below the queue's. */
export function falJobPath({ id, app }: FalJob): string {
  return `/${app}/requests/${encodeURIComponent(id)}`;
}
