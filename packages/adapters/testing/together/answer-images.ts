import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { imagesParameters } from './images-parameters.ts';
import { checkKey, togetherError, togetherFault } from './together-error.ts';

/** `POST /v1/images/generations`. */
export async function answerImages(
  request: SimulatedRequest,
  maskMode: 'exact' | 'hint',
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? togetherFault(request);
  if (early) return early;
  const parsed = v.safeParse(imagesParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const param = v.getDotPath(issue) ?? '';
    return togetherError(400, {
      message: `${param}: ${issue.message}`,
      type: 'invalid_request_error',
      param,
    });
  }
  const parameters = parsed.output;
  const { image_url: only, reference_images: several = only ? [only] : [] } = parameters;
  const { width = 1024, height = 1024 } = parameters;
  const turn = request.noteTurn({
    instruction: parameters.prompt,
    pictures: several.map(decode),
    candidates: parameters.n ?? 1,
    size: { width, height },
    isEdit: several.length > 0,
  });
  const { fault } = request;
  const count = fault?.kind === 'empty' ? 0 : turn.candidates;
  const answer = async (index: number): Promise<object> => {
    if (fault?.kind === 'foreign-address')
      return { index, type: 'url', url: 'https://pictures.example/result.png' };
    const candidate = index + (parameters.seed ?? 0) * 100;
    const bytes = await drawPicture(turn, { candidate, progress: 1, maskMode });
    return { index, type: 'b64_json', b64_json: spoilPicture(bytes, fault) };
  };
  const data = await Promise.all(Array.from({ length: count }, (_, index) => answer(index)));
  const body = { id: 'simulated', model: parameters.model, object: 'list', data };
  return { status: 200, body: JSON.stringify(body) };
}

function decode(url: string): Uint8Array {
  return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}
