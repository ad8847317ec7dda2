import * as v from 'valibot';
import { aspectRatios } from './size-of.ts';

/** Body of `interactions`, strictly. Source: the vendor's SDK, 3.1.0, `CreateModelInteraction`. */
export const interactionParameters = v.strictObject({
  model: v.pipe(v.string(), v.regex(/image|nano-banana/)),
  input: v.pipe(
    v.array(
      v.variant('type', [
        v.strictObject({ type: v.literal('text'), text: v.string() }),
        v.strictObject({
          type: v.literal('image'),
          mime_type: v.picklist(['image/png', 'image/jpeg', 'image/webp']),
          data: v.string(),
        }),
      ]),
    ),
    v.minLength(1),
  ),
  response_format: v.optional(
    v.array(
      v.strictObject({
        type: v.picklist(['text', 'image']),
        delivery: v.optional(v.picklist(['inline', 'uri'])),
        aspect_ratio: v.optional(v.picklist(aspectRatios)),
        image_size: v.optional(v.picklist(['1K', '2K', '4K'])),
      }),
    ),
  ),
  generation_config: v.optional(
    v.strictObject({
      thinking_level: v.optional(v.picklist(['minimal', 'low', 'medium', 'high'])),
      thinking_summaries: v.optional(v.picklist(['auto', 'none'])),
    }),
  ),
  previous_interaction_id: v.optional(v.string()),
  store: v.optional(v.boolean()),
  stream: v.optional(v.boolean()),
});

export type InteractionParameters = v.InferOutput<typeof interactionParameters>;
