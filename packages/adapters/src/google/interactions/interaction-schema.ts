import * as v from 'valibot';
import { pictureBytes } from '../../http/picture-bytes.ts';
import { tokenCount } from '../usage.ts';

const content = v.object({
  type: v.nullish(v.string()),
  text: v.nullish(v.string()),
  data: v.nullish(pictureBytes),
});

const problem = v.object({ code: v.nullish(v.unknown()), message: v.nullish(v.string()) });

const step = v.object({
  type: v.nullish(v.string()),
  content: v.nullish(v.array(content)),
  error: v.nullish(problem),
});

const usage = v.object({
  total_input_tokens: tokenCount,
  total_output_tokens: tokenCount,
  total_thought_tokens: tokenCount,
  output_tokens_by_modality: v.nullish(
    v.array(v.object({ modality: v.nullish(v.string()), tokens: tokenCount })),
  ),
});

/** An interaction: whole, or what an event tells of it. */
export const interactionSchema = v.object({
  id: v.nullish(v.string()),
  status: v.nullish(v.string()),
  steps: v.nullish(v.array(step)),
  usage: v.nullish(usage),
  errors: v.nullish(v.array(problem)),
});

/** An event of a streaming interaction. */
export const interactionEventSchema = v.object({
  event_type: v.nullish(v.string()),
  interaction: v.nullish(interactionSchema),
  step: v.nullish(step),
  delta: v.nullish(v.object({ ...content.entries, content: v.nullish(content) })),
  error: v.nullish(problem),
});

export type Interaction = v.InferOutput<typeof interactionSchema>;
export type InteractionStep = v.InferOutput<typeof step>;
export type InteractionContent = v.InferOutput<typeof content>;
export type InteractionProblem = v.InferOutput<typeof problem>;
