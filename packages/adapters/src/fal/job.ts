import * as v from 'valibot';

/** What is kept of a job, to ask about it. */
export const jobSchema = v.object({
  id: v.string(),
  /** Address of the model's application: its first two parts, or three below `workflows` and `comfy`. */
  app: v.pipe(v.string(), v.regex(/^[\w.-]+(\/[\w.-]+){1,2}$/)),
});

/** A job that the provider has taken on. */
export type Job = v.InferOutput<typeof jobSchema>;

/** The application that an address belongs to: a job is asked about there, without the rest of the path. */
export function appOf(endpoint: string): string {
  const parts = endpoint.split('/');
  return parts.slice(0, parts[0] === 'workflows' || parts[0] === 'comfy' ? 3 : 2).join('/');
}

/** Address of a job, below the queue's. */
export function pathOf({ id, app }: Job): string {
  return `/${app}/requests/${encodeURIComponent(id)}`;
}
