import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { readMask } from '../picture/read-mask.ts';
import type { MaskMode } from './answer-images-turn.ts';
import { findModelProblem } from './find-model-problem.ts';
import { checkKey, openaiError, openaiFault, parameterError } from './openai-error.ts';
import { type ResponseParameters, responseParameters } from './response-parameters.ts';
import { streamResponse } from './stream-response.ts';

/** A response that is kept. */
export interface StoredResponse {
  readonly body: object;
  readonly picture: Uint8Array;
}

/** `POST /v1/responses` with the image tool. Goes on from the picture of an earlier response where the request has none. */
export async function answerResponse(
  request: SimulatedRequest,
  { maskMode, stored }: { maskMode: MaskMode; stored: Map<string, StoredResponse> },
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? openaiFault(request);
  if (early) return early;
  const parsed = v.safeParse(responseParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) return parameterError(parsed.issues[0]);
  const parameters = parsed.output;
  const previous = stored.get(parameters.previous_response_id ?? '');
  if (parameters.previous_response_id !== undefined && !previous) {
    return openaiError(400, {
      message: `Previous response with id '${parameters.previous_response_id}' not found.`,
      type: 'invalid_request_error',
      code: 'previous_response_not_found',
      param: 'previous_response_id',
    });
  }
  const [tool] = parameters.tools;
  const problem = findModelProblem({ prompt: '', ...tool });
  if (problem) return problem;
  const { instruction, pictures } = readInput(parameters);
  if (previous && pictures.length === 0) pictures.push(previous.picture);
  const isEdit = tool.action === 'edit';
  if (isEdit && pictures.length === 0) {
    return openaiError(400, {
      message: 'There is no image to edit.',
      type: 'invalid_request_error',
      code: 'invalid_value',
      param: 'tools[0].action',
    });
  }
  const [base] = pictures;
  const turn = request.noteTurn({
    instruction,
    pictures,
    candidates: 1,
    size: sizeOf(tool.size, isEdit && base ? readImageHeader(base) : { width: 1024, height: 1024 }),
    isEdit,
    isTransparent: tool.background === 'transparent',
    ...(tool.input_image_mask && {
      mask: await readMask(bytesOf(tool.input_image_mask.image_url), 'transparent'),
    }),
  });
  return {
    status: 200,
    headers: { 'x-request-id': 'req_simulated' },
    body: streamResponse({ request, turn, parameters, maskMode, stored }),
  };
}

/** `GET /v1/responses/{id}`. */
export function answerStoredResponse(
  request: SimulatedRequest,
  stored: ReadonlyMap<string, StoredResponse>,
): SimulatedAnswer {
  const found = stored.get(request.captured[0] ?? '');
  if (found) return { status: 200, body: JSON.stringify(found.body) };
  return openaiError(404, {
    message: `Response with id '${request.captured[0]}' not found.`,
    type: 'invalid_request_error',
  });
}

function readInput({ input }: ResponseParameters): { instruction: string; pictures: Uint8Array[] } {
  const parts = input.flatMap(({ content }) => content);
  return {
    instruction: parts.flatMap((part) => (part.type === 'input_text' ? [part.text] : [])).join('\n'),
    pictures: parts.flatMap((part) => (part.type === 'input_image' ? [bytesOf(part.image_url)] : [])),
  };
}

function bytesOf(dataUrl: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
}

function sizeOf(size: string | undefined, whenAuto: { width: number; height: number }) {
  const [width, height] = (size ?? 'auto').split('x').map(Number);
  return width && height ? { width, height } : { width: whenAuto.width, height: whenAuto.height };
}
