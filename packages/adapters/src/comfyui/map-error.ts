import { type EngineError, InvalidRequestError, ModelUnavailableError } from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';

const problem = v.object({
  type: v.nullish(v.string(), ''),
  message: v.nullish(v.string(), ''),
  details: v.nullish(v.string(), ''),
});
const schema = v.object({
  error: problem,
  node_errors: v.fallback(
    v.record(v.string(), v.object({ class_type: v.nullish(v.string(), ''), errors: v.array(problem) })),
    {},
  ),
});

/** Inputs that name a file of weights. */
const weights = /^(ckpt|unet|clip|vae|lora|control_net|model|diffusion_model)[a-z_0-9]*name/;

/** What it means that the server refuses a workflow. Undefined: the status decides. */
export function mapError({ body, label }: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return undefined;
  const { error, node_errors: nodes } = parsed.output;
  for (const [id, { class_type: kind, errors }] of Object.entries(nodes)) {
    for (const { type, message, details } of errors) {
      if (type === 'value_not_in_list' && weights.test(details)) {
        return new ModelUnavailableError({
          message: `${label} does not have a model that the workflow names: ${details} Choose another, or put the file into its models folder.`,
        });
      }
      return new InvalidRequestError({
        message: `${label} cannot run the workflow: node ${id} (${kind}): ${message}: ${details}. Correct the workflow or its slots.`,
      });
    }
  }
  if (/does not exist|missing_node_type/.test(`${error.type} ${error.message}`)) {
    return new ModelUnavailableError({
      message: `${label} lacks a node of the workflow: ${error.message} Install it, or choose another model.`,
    });
  }
  if (error.message === '') return undefined;
  return new InvalidRequestError({
    message: `${label} cannot run the workflow: ${error.message} ${error.details}`.trim(),
  });
}
