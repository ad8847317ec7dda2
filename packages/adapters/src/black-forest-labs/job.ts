import * as v from 'valibot';

/** What is kept of a job, to ask about it. */
export const jobSchema = v.object({
  id: v.string(),
  pollingUrl: v.string(),
  /** In credits, a hundredth of a US dollar. */
  cost: v.nullish(v.number()),
});

/** A job that the provider has taken on. */
export type Job = v.InferOutput<typeof jobSchema>;
