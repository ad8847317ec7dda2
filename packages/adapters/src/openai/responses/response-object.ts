import * as v from 'valibot';
import { pictureBytes } from '../../http/picture-bytes.ts';
import { imagesUsageSchema } from '../../shared/images-api/images-usage.ts';

const errorSchema = v.object({ code: v.nullish(v.string()), message: v.nullish(v.string()) });

/** The call of the image tool, as an item of a response's output. */
export const imageCallSchema = v.object({
  type: v.literal('image_generation_call'),
  status: v.nullish(v.string()),
  result: v.nullish(pictureBytes),
  error: v.nullish(v.looseObject(errorSchema.entries)),
});

/** A response, as far as it is read. */
export const responseSchema = v.object({
  id: v.string(),
  status: v.nullish(v.string()),
  output: v.nullish(v.array(v.looseObject({ type: v.string() })), []),
  error: v.nullish(errorSchema),
  incomplete_details: v.nullish(v.object({ reason: v.nullish(v.string()) })),
  /** Tokens of the text model. */
  usage: v.nullish(v.object({ input_tokens: v.number(), output_tokens: v.number() })),
  tool_usage: v.nullish(v.object({ image_gen: v.nullish(imagesUsageSchema) })),
});

/** A response, read. */
export type ResponseObject = v.InferOutput<typeof responseSchema>;
