import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { editParameters, generationParameters, type ImagesParameters } from './images-parameters.ts';
import { checkKey, xaiError, xaiFault } from './xai-error.ts';

/** `POST /v1/images/generations` and `POST /v1/images/edits`. */
export async function answerImages(
  request: SimulatedRequest,
  maskMode: 'exact' | 'hint',
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? xaiFault(request);
  if (early) return early;
  const schema = request.captured[0] === 'edits' ? editParameters : generationParameters;
  const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const field = v.getDotPath(issue) ?? '';
    const message =
      issue.expected === 'never' ? `Argument not supported: ${field}` : `${field}: ${issue.message}`;
    return xaiError(400, 'Client specified an invalid argument', message);
  }
  const parameters: ImagesParameters = parsed.output;
  const given = parameters.images ?? (parameters.image ? [parameters.image] : []);
  const pictures = given.map(({ url }) => decode(url));
  const turn = request.noteTurn({
    instruction: parameters.prompt,
    pictures,
    candidates: parameters.n ?? 1,
    size: sizeOf(parameters, pictures[0]),
    isEdit: pictures.length > 0,
  });
  const count = request.fault?.kind === 'empty' ? 0 : turn.candidates;
  const data = await Promise.all(
    Array.from({ length: count }, (_, candidate) => answerResult({ request, turn, maskMode }, candidate)),
  );
  const usage = { cost_in_usd_ticks: 600_000_000 * turn.candidates };
  return { status: 200, body: JSON.stringify({ data, usage }) };
}

async function answerResult(
  { request, turn, maskMode }: { request: SimulatedRequest; turn: SimulatedTurn; maskMode: 'exact' | 'hint' },
  candidate: number,
): Promise<object> {
  const { fault } = request;
  const about = { mime_type: 'image/png', revised_prompt: '', respect_moderation: true };
  if (fault?.kind === 'foreign-address') return { ...about, url: 'https://pictures.example/result.png' };
  const bytes = await drawPicture(turn, { candidate, progress: 1, maskMode });
  return { ...about, b64_json: spoilPicture(bytes, fault) };
}

function decode(url: string): Uint8Array {
  return new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** Sizes in 1k, by runware.ai/docs/models/xai-grok-imagine-image-pro; the rest is not needed here. */
const sizes: Readonly<Record<string, [number, number]>> = {
  '1:1': [1024, 1024],
  '16:9': [1408, 768],
  '9:16': [768, 1408],
  '4:3': [1280, 896],
  '3:4': [896, 1280],
};

/** An edit keeps the shape of its first picture, whatever is asked for. */
function sizeOf({ aspect_ratio, resolution = '1k' }: ImagesParameters, base: Uint8Array | undefined) {
  const scale = Number.parseFloat(resolution);
  const header = base && readImageHeader(base);
  const [width, height] = header
    ? [header.width, header.height]
    : (sizes[aspect_ratio ?? ''] ?? [1024, 1024]);
  const factor = (scale * 1024) / Math.sqrt(width * height);
  return header
    ? { width: Math.round(width * factor), height: Math.round(height * factor) }
    : { width: width * scale, height: height * scale };
}
