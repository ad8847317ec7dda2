import { type AdapterEvent, StreamCutError } from '@pentimento/engine';
import { createCutError } from '../../http/read-chunks.ts';
import { checkAnswer, readJson } from '../../http/read-json.ts';
import { isEventStream, readServerEvents } from '../../http/read-server-events.ts';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import { explainMissingPicture } from '../explain-missing-picture.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { mapStreamError } from '../map-error.ts';
import { toUsageEvent } from '../usage.ts';
import { type ContentAnswer, type ContentAnswerPart, contentAnswerSchema } from './content-answer-schema.ts';
import type { AnsweredPart } from './conversation.ts';

/** What is needed to read an answer. */
export interface ReadContentOptions {
  readonly turn: GoogleTurn;
  /** Gets what the model answered, without what it tried out, in order. */
  readonly parts: AnsweredPart[];
}

/**
 * An answer, in one piece or as events: what the model tries out as previews, its words, its pictures.
 * @returns What to go on with when the answer stopped at the limit of one request, before its picture.
 * @throws EngineError `refused` and `empty` for a success without a picture, `stream-cut` when it ends too early.
 */
export async function* readContentAnswer(
  response: Response,
  { turn, parts }: ReadContentOptions,
): AsyncGenerator<AdapterEvent, string | undefined> {
  const { connection, signal, model } = turn;
  let finishReason: string | undefined;
  let blockReason: string | undefined;
  let token: string | undefined;
  let usage: ContentAnswer['usageMetadata'];
  let candidate = 0;
  try {
    for await (const piece of readPieces(response, turn)) {
      if (piece.error) throw mapStreamError(piece, connection);
      blockReason = piece.promptFeedback?.blockReason ?? blockReason;
      // Each piece counts everything up to itself.
      usage = piece.usageMetadata ?? usage;
      const [first] = piece.candidates ?? [];
      finishReason = first?.finishReason ?? finishReason;
      token = first?.continuationToken ?? token;
      for (const part of first?.content?.parts ?? []) {
        const bytes = part.inlineData?.data;
        if (bytes && part.thought) yield { type: 'image-preview', image: toEncodedImage(bytes), index: 0 };
        else if (bytes) yield { type: 'image', image: toEncodedImage(bytes), candidate: candidate++ };
        else if (part.text && !part.thought) yield { type: 'text-delta', text: part.text };
        keep(part, parts);
      }
    }
  } catch (error) {
    // A picture that has come whole is paid for and kept, whatever becomes of the connection after it.
    if (candidate === 0 || !StreamCutError.isInstance(error)) throw error;
  }
  if (usage) yield toUsageEvent(countTokens(usage), model);
  if (candidate === 0 && finishReason === undefined && blockReason === undefined) {
    throw createCutError({ connection, signal, isPaid: true });
  }
  if (candidate > 0) return undefined;
  if (finishReason === 'CONTINUATION' && token !== undefined) return token;
  const text = parts.map((part) => part.text ?? '').join('');
  throw explainMissingPicture({ blockReason, finishReason, text });
}

async function* readPieces(
  response: Response,
  { connection, signal }: GoogleTurn,
): AsyncGenerator<ContentAnswer> {
  const options = { connection, signal, isPaid: true, pictureFields: ['data'] };
  const schema = contentAnswerSchema;
  if (!isEventStream(response)) {
    yield await readJson(response, { ...options, schema });
    return;
  }
  for await (const { data } of readServerEvents(response, options))
    yield checkAnswer(data, { connection, schema });
}

/** Words come in pieces: they go back as one, unless a signature stands between them. */
function keep(
  { thought, text, inlineData, thoughtSignature }: ContentAnswerPart,
  parts: AnsweredPart[],
): void {
  if (thought) return;
  const last = parts.at(-1);
  if (text && !thoughtSignature && last?.text !== undefined && last.thoughtSignature === undefined) {
    last.text += text;
    return;
  }
  const picture = inlineData && { bytes: inlineData.data, mimeType: inlineData.mimeType ?? 'image/png' };
  if (!text && !picture && !thoughtSignature) return;
  parts.push({
    ...(picture ? { picture } : { text: text ?? '' }),
    ...(thoughtSignature && { thoughtSignature }),
  });
}

function countTokens(usage: NonNullable<ContentAnswer['usageMetadata']>) {
  const pictures = usage.candidatesTokensDetails?.filter(({ modality }) => modality === 'IMAGE');
  return {
    input: usage.promptTokenCount ?? 0,
    output: usage.candidatesTokenCount ?? 0,
    thoughts: usage.thoughtsTokenCount ?? 0,
    image: pictures?.reduce((sum, { tokenCount }) => sum + (tokenCount ?? 0), 0),
  };
}
