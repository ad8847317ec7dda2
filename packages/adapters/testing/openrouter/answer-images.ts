import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { type ImagesParameters, imagesParameters } from './images-parameters.ts';
import { listedModels } from './listed-models.ts';
import { checkKey, openrouterError, openrouterFault } from './openrouter-error.ts';

/** A turn that has been understood. */
interface ImagesTurn {
  readonly request: SimulatedRequest;
  readonly turn: SimulatedTurn;
  readonly parameters: ImagesParameters;
  readonly maskMode: 'exact' | 'hint';
}

/** `POST /api/v1/images`. */
export async function answerImages(
  request: SimulatedRequest,
  maskMode: 'exact' | 'hint',
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? openrouterFault(request);
  if (early) return early;
  const parsed = v.safeParse(imagesParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return openrouterError(400, `Invalid input: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const parameters = parsed.output;
  const pictures = (parameters.input_references ?? []).map(({ image_url: { url } }) => decode(url));
  const turn = request.noteTurn({
    instruction: parameters.prompt,
    pictures,
    candidates: parameters.n ?? 1,
    size: sizeOf(parameters, pictures[0]),
    isEdit: pictures.length > 0,
    isTransparent: parameters.background === 'transparent',
  });
  const streams = listedModels.find(({ id }) => id === parameters.model)?.streams ?? false;
  const understood = { request, turn, parameters, maskMode };
  if (parameters.stream === true && streams) return { status: 200, body: streamEvents(understood) };
  if (request.fault?.kind === 'refused-output')
    return openrouterError(400, 'Provider returned error', refusal);
  const candidates = request.fault?.kind === 'empty' ? 0 : turn.candidates;
  const data = await Promise.all(
    Array.from({ length: candidates }, async (_, candidate) => ({
      b64_json: await draw(understood, { candidate, progress: 1 }),
      media_type: 'image/png',
    })),
  );
  return { status: 200, body: JSON.stringify({ created, data, usage: countUsage(turn) }) };
}

const created = 1_795_000_000;

/** What the vendor says, inside what OpenRouter says. */
const refusal = {
  metadata: {
    raw: '{"error":{"code":"moderation_blocked","moderation_details":{"moderation_stage":"output"}}}',
    provider_name: 'OpenAI',
  },
};

async function* streamEvents(understood: ImagesTurn): AsyncGenerator<string> {
  const { request, turn } = understood;
  for (const [partial_image_index, progress] of [0.3, 0.6].entries()) {
    const b64_json = await draw(understood, { candidate: 0, progress });
    yield event({ type: 'image_generation.partial_image', partial_image_index, b64_json });
  }
  if (request.fault?.kind === 'refused-output') {
    const error = { code: 'moderation_blocked', message: 'Your request was rejected by the safety system.' };
    return yield event({ type: 'error', error });
  }
  const b64_json =
    request.fault?.kind === 'empty' ? '' : await draw(understood, { candidate: 0, progress: 1 });
  yield event({
    type: 'image_generation.completed',
    b64_json,
    created,
    media_type: 'image/png',
    usage: countUsage(turn),
  });
  yield 'data: [DONE]\n\n';
}

function event(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

async function draw(
  { turn, parameters, request, maskMode }: ImagesTurn,
  { candidate, progress }: { candidate: number; progress: number },
): Promise<string> {
  const options = {
    candidate: candidate + (parameters.seed ?? 0) * 100,
    progress,
    maskMode,
  };
  const bytes = await drawPicture(turn, options);
  return spoilPicture(bytes, progress === 1 ? request.fault : undefined);
}

function decode(url: string): Uint8Array {
  return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

function sizeOf({ aspect_ratio, resolution = '1K' }: ImagesParameters, base: Uint8Array | undefined) {
  const side = resolution === '512' ? 512 : Number.parseInt(resolution, 10) * 1024;
  const [across, down] = (aspect_ratio ?? '').split(':').map(Number);
  if (across && down) return sizeWith(side, across / down);
  if (!base) return { width: side, height: side };
  const { width, height } = readImageHeader(base);
  return sizeWith(side, width / height);
}

function sizeWith(side: number, ratio: number): { width: number; height: number } {
  const near = (value: number): number => Math.round(value / 16) * 16;
  return { width: near(side * Math.sqrt(ratio)), height: near(side / Math.sqrt(ratio)) };
}

function countUsage({ instruction, pictures, candidates }: SimulatedTurn): object {
  const prompt_tokens = Math.ceil(instruction.length / 4) + pictures.length * 323;
  const completion_tokens = 1056 * candidates;
  return {
    prompt_tokens,
    completion_tokens,
    total_tokens: prompt_tokens + completion_tokens,
    cost: 0.053 * candidates,
    is_byok: false,
  };
}
