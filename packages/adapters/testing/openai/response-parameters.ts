import * as v from 'valibot';
import { editParameters } from './image-parameters.ts';

const dataUrl = v.pipe(v.string(), v.regex(/^data:image\/(png|jpeg|webp);base64,/, 'invalid image url'));
const { background, complexity, moderation, output_compression, output_format, partial_images, quality } =
  editParameters.entries;

/** The image tool. Source: the vendor's SDK, 7.57.0, `resources/responses/responses.d.ts`, `Tool.ImageGeneration`. */
const imageTool = v.strictObject({
  type: v.literal('image_generation'),
  action: v.optional(v.picklist(['generate', 'edit', 'auto'])),
  background,
  complexity,
  input_fidelity: editParameters.entries.input_fidelity,
  input_image_mask: v.optional(v.strictObject({ image_url: dataUrl })),
  model: v.optional(v.string(), 'gpt-image-2.6-sunburst'),
  moderation,
  output_compression,
  output_format,
  partial_images,
  quality,
  size: editParameters.entries.size,
});

const content = v.variant('type', [
  v.strictObject({ type: v.literal('input_text'), text: v.string() }),
  v.strictObject({
    type: v.literal('input_image'),
    image_url: dataUrl,
    detail: v.picklist(['low', 'high', 'auto', 'original']),
  }),
]);

/** Body of `POST /v1/responses`, as far as pictures are made with it. */
export const responseParameters = v.strictObject({
  model: v.string(),
  input: v.pipe(
    v.array(v.strictObject({ role: v.literal('user'), content: v.array(content) })),
    v.minLength(1),
  ),
  tools: v.tuple([imageTool]),
  tool_choice: v.optional(v.strictObject({ type: v.literal('image_generation') })),
  previous_response_id: v.optional(v.string()),
  safety_identifier: v.optional(v.string()),
  store: v.optional(v.boolean()),
  stream: v.literal(true, 'only streams are simulated'),
});

export type ResponseParameters = v.InferOutput<typeof responseParameters>;
