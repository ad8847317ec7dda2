import { EmptyError, type EngineError, InvalidRequestError, RefusedError } from '@pentimento/engine';

/** What an answer without a picture says for itself. */
export interface MissingPicture {
  /** Why the request was blocked, in the API's words. */
  readonly blockReason?: string | undefined;
  /** Why the model stopped, in the API's words. */
  readonly finishReason?: string | undefined;
  /** What the model said instead. */
  readonly text: string;
}

/** Reasons of content. Source: `FinishReason` of @google/genai. */
const refusals = new Set([
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
]);

const mostWords = 200;

/** The error for an answer with HTTP 200 and no picture: declined, not understood, or just none. */
export function explainMissingPicture({ blockReason, finishReason, text }: MissingPicture): EngineError {
  if (blockReason !== undefined) return createRefusal('input', blockReason);
  if (finishReason !== undefined && refusals.has(finishReason)) return createRefusal('output', finishReason);
  if (finishReason === 'LANGUAGE') {
    return new InvalidRequestError({
      message: 'Google does not understand the language of the instruction. Write it in another one.',
    });
  }
  const words = text.trim().slice(0, mostWords);
  const said = words === '' ? '' : ` It said: “${words}”.`;
  const reason = finishReason === undefined || finishReason === 'STOP' ? '' : ` (${finishReason})`;
  return new EmptyError({
    message: `Google answered without a picture${reason}.${said} Try again, or say it differently.`,
  });
}

function createRefusal(stage: 'input' | 'output', reason: string): RefusedError {
  const what = stage === 'input' ? 'the request' : 'the picture that it had made';
  return new RefusedError({
    message: `Google declined ${what} for reasons of content (${reason}). Say it differently, or use another picture.`,
    stage,
    categories: [reason],
  });
}
