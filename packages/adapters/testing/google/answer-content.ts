import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture, type DrawOptions } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { type ContentParameters, contentParameters } from './content-parameters.ts';
import { countTokens } from './count-tokens.ts';
import { checkKey, googleError, googleFault } from './google-error.ts';
import { parameterError } from './parameter-error.ts';
import { signThought } from './sign-thought.ts';
import { sizeOf } from './size-of.ts';

type Contents = ContentParameters['contents'];

/** `POST /v1/models/{id}:generateContent` and `:streamGenerateContent?alt=sse`. */
export async function answerContent(
  request: SimulatedRequest,
  maskMode: 'exact' | 'hint',
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? googleFault(request);
  if (early) return early;
  const parsed = v.safeParse(contentParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) return parameterError(parsed.issues[0]);
  const { contents, generationConfig = {} } = parsed.output;
  if (contents.some((content) => !isSignedRight(content)))
    return googleError(400, 'INVALID_ARGUMENT', 'Thought signature is not valid.');
  const pictures = picturesOf(contents);
  const turn = request.noteTurn({
    instruction: wordsOf(contents.at(-1)),
    pictures,
    candidates: 1,
    size: sizeOf(generationConfig.imageConfig ?? {}, pictures[0]),
    isEdit: pictures.length > 0,
  });
  const isStream = request.captured[1] === 'streamGenerateContent';
  const showsThoughts = generationConfig.thinkingConfig?.includeThoughts === true;
  const pieces = answerPieces({ request, turn, maskMode, showsThoughts });
  if (isStream) return { status: 200, body: toEvents(pieces) };
  return { status: 200, body: JSON.stringify(merge(await collect(pieces))) };
}

/** A picture that comes back with a signature must be the one that it was made for. */
function isSignedRight({ parts }: Contents[number]): boolean {
  return parts.every(
    ({ inlineData, thoughtSignature }) =>
      !inlineData || thoughtSignature === undefined || thoughtSignature === signThought(inlineData.data),
  );
}

/** The pictures of the last message; where it brings none, the one that the model drew before it. */
function picturesOf(contents: Contents): Uint8Array[] {
  const decode = (content: Contents[number] | undefined): Uint8Array[] =>
    (content?.parts ?? []).flatMap(({ inlineData }) =>
      inlineData ? [new Uint8Array(Buffer.from(inlineData.data, 'base64'))] : [],
    );
  const given = decode(contents.at(-1));
  return given.length > 0 ? given : decode(contents.at(-2)).slice(-1);
}

function wordsOf(content: Contents[number] | undefined): string {
  return (content?.parts ?? []).map(({ text }) => text ?? '').join('');
}

interface Piece {
  candidates?: { content?: { role: 'model'; parts: object[] }; finishReason?: string; index: 0 }[];
  promptFeedback?: object;
  usageMetadata: object;
  modelVersion: string;
  responseId: string;
}

/** What a streaming answer consists of. A plain one is the same in one piece. */
async function* answerPieces(options: {
  request: SimulatedRequest;
  turn: SimulatedTurn;
  maskMode: 'exact' | 'hint';
  showsThoughts: boolean;
}): AsyncGenerator<Piece> {
  const { request, turn, maskMode, showsThoughts } = options;
  const encode = (progress: number) => encodeResult(turn, { candidate: 0, progress, maskMode });
  const { fault } = request;
  const about = { modelVersion: request.captured[0] ?? '', responseId: 'simulated' };
  const tokens = countTokens(turn);
  const prompt = { promptTokenCount: tokens.input, totalTokenCount: tokens.input };
  const say = (parts: object[]): Piece => ({
    candidates: [{ content: { role: 'model', parts }, index: 0 }],
    usageMetadata: prompt,
    ...about,
  });
  if (fault?.kind === 'refused-input')
    return yield { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata: prompt, ...about };
  if (showsThoughts) {
    yield say([{ text: 'Thinking of the composition.', thought: true }]);
    yield say([{ inlineData: await encode(0.5), thought: true }]);
  }
  if (fault?.kind === 'refused-output')
    return yield {
      candidates: [{ finishReason: 'IMAGE_SAFETY', index: 0 }],
      usageMetadata: prompt,
      ...about,
    };
  if (fault?.kind === 'empty')
    return yield { candidates: [{ finishReason: 'NO_IMAGE', index: 0 }], usageMetadata: prompt, ...about };
  yield say([{ text: 'Here is ' }]);
  yield say([{ text: 'the picture.' }]);
  const inlineData = await encode(1);
  const spoilt = { ...inlineData, data: spoilPicture(Buffer.from(inlineData.data, 'base64'), fault) };
  yield say([{ inlineData: spoilt, thoughtSignature: signThought(inlineData.data) }]);
  const output = tokens.image + tokens.words;
  yield {
    candidates: [{ content: { role: 'model', parts: [{ text: '' }] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: {
      promptTokenCount: tokens.input,
      candidatesTokenCount: output,
      thoughtsTokenCount: tokens.thoughts,
      totalTokenCount: tokens.input + output + tokens.thoughts,
      candidatesTokensDetails: [{ modality: 'IMAGE', tokenCount: tokens.image }],
    },
    ...about,
  };
}

async function encodeResult(
  turn: SimulatedTurn,
  options: DrawOptions,
): Promise<{ mimeType: string; data: string }> {
  const bytes = await drawPicture(turn, options);
  return { mimeType: 'image/png', data: Buffer.from(bytes).toString('base64') };
}

function merge(pieces: Piece[]): Piece {
  const last = pieces.at(-1) as Piece;
  const parts = pieces.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? []);
  const finishReason = last.candidates?.[0]?.finishReason;
  if (finishReason === undefined) return last;
  return {
    ...last,
    candidates: [{ ...(parts.length > 0 && { content: { role: 'model', parts } }), finishReason, index: 0 }],
  };
}

async function* toEvents(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
  for await (const piece of pieces) yield `data: ${JSON.stringify(piece)}\r\n\r\n`;
}

async function collect(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}
