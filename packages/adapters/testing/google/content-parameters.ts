import * as v from 'valibot';
import { aspectRatios } from './size-of.ts';

const part = v.strictObject({
  text: v.optional(v.string()),
  inlineData: v.optional(
    v.strictObject({ mimeType: v.picklist(['image/png', 'image/jpeg', 'image/webp']), data: v.string() }),
  ),
  thoughtSignature: v.optional(v.string()),
});

/** Body of generateContent, strictly. Source: the vendor's SDK, 3.1.0, `GenerateContentParameters` and its REST form. */
export const contentParameters = v.strictObject({
  contents: v.pipe(
    v.array(
      v.strictObject({
        role: v.optional(v.picklist(['user', 'model'])),
        parts: v.pipe(v.array(part), v.minLength(1)),
      }),
    ),
    v.minLength(1),
    v.check((contents) => contents.at(-1)?.role !== 'model', 'ends with a turn of the model'),
  ),
  generationConfig: v.optional(
    v.strictObject({
      responseModalities: v.optional(v.array(v.picklist(['TEXT', 'IMAGE']))),
      imageConfig: v.optional(
        v.strictObject({
          aspectRatio: v.optional(v.picklist(aspectRatios)),
          imageSize: v.optional(v.picklist(['1K', '2K', '4K'])),
        }),
      ),
      thinkingConfig: v.optional(
        v.strictObject({
          includeThoughts: v.optional(v.boolean()),
          thinkingLevel: v.optional(v.picklist(['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'])),
        }),
      ),
    }),
  ),
});

export type ContentParameters = v.InferOutput<typeof contentParameters>;
