import * as v from 'valibot';
import { pictureBytes } from '../../http/picture-bytes.ts';
import { tokenCount } from '../usage.ts';

const part = v.object({
  text: v.nullish(v.string()),
  thought: v.nullish(v.boolean()),
  thoughtSignature: v.nullish(v.string()),
  inlineData: v.nullish(v.object({ mimeType: v.nullish(v.string()), data: pictureBytes })),
});

/** A part of an answer. */
export type ContentAnswerPart = v.InferOutput<typeof part>;

/** An answer, or one piece of a streaming one. */
export const contentAnswerSchema = v.object({
  candidates: v.nullish(
    v.array(
      v.object({
        content: v.nullish(v.object({ parts: v.nullish(v.array(part), []) })),
        finishReason: v.nullish(v.string()),
        continuationToken: v.nullish(v.string()),
      }),
    ),
    [],
  ),
  promptFeedback: v.nullish(v.object({ blockReason: v.nullish(v.string()) })),
  usageMetadata: v.nullish(
    v.object({
      promptTokenCount: tokenCount,
      candidatesTokenCount: tokenCount,
      thoughtsTokenCount: tokenCount,
      candidatesTokensDetails: v.nullish(v.array(v.object({ modality: v.nullish(v.string()), tokenCount }))),
    }),
  ),
  error: v.optional(v.unknown()),
});

/** The same, checked. */
export type ContentAnswer = v.InferOutput<typeof contentAnswerSchema>;
