import * as v from 'valibot';

/** A model as the API describes it. */
export const modelAnswerSchema = v.object({
  owner: v.string(),
  name: v.string(),
  latest_version: v.nullish(v.object({ openapi_schema: v.optional(v.unknown()) })),
});
