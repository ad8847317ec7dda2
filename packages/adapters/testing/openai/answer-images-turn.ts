import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import type { ImageParameters } from './image-parameters.ts';
import { moderationError } from './openai-error.ts';
import { countImageTokens } from './count-image-tokens.ts';

/** `hint`: everything is painted anew, as by the real one. `exact`: nothing outside a mask changes. */
export type MaskMode = 'exact' | 'hint';

/** A turn that has been understood. */
export interface ImagesTurn {
  readonly request: SimulatedRequest;
  readonly turn: SimulatedTurn;
  readonly parameters: ImageParameters;
  readonly maskMode: MaskMode;
  /** What its events begin with. */
  readonly prefix: 'image_generation' | 'image_edit';
}

/** The pictures, in one piece or as events. */
export async function answerImagesTurn(understood: ImagesTurn): Promise<SimulatedAnswer> {
  const { parameters } = understood;
  const headers = { 'x-request-id': 'req_simulated' };
  if (parameters.stream === true) return { status: 200, headers, body: streamEvents(understood) };
  const { request, turn } = understood;
  const candidates = request.fault?.kind === 'empty' ? 0 : turn.candidates;
  const data = await Promise.all(
    Array.from({ length: candidates }, async (_, candidate) => ({
      b64_json: await draw(understood, candidate, 1),
    })),
  );
  const usage = countImageTokens(turn, 0);
  return { status: 200, headers, body: JSON.stringify({ created, data, ...describe(understood), usage }) };
}

async function* streamEvents(understood: ImagesTurn): AsyncGenerator<string> {
  const { request, turn, parameters, prefix } = understood;
  const partials = parameters.partial_images ?? 0;
  const about = { created_at: created, ...describe(understood) };
  for (let index = 0; index < partials; index += 1) {
    const b64_json = await draw(understood, 0, (index + 1) / (partials + 1));
    yield event(`${prefix}.partial_image`, { b64_json, partial_image_index: index, ...about });
  }
  if (request.fault?.kind === 'refused-output') return yield event('error', moderationError('output'));
  const usage = countImageTokens(turn, partials);
  for (let candidate = 0; candidate < turn.candidates; candidate += 1) {
    const b64_json = request.fault?.kind === 'empty' ? '' : await draw(understood, candidate, 1);
    yield event(`${prefix}.completed`, { b64_json, ...about, usage });
  }
}

const created = 1_795_000_000;

async function draw(
  { turn, maskMode, request }: ImagesTurn,
  candidate: number,
  progress: number,
): Promise<string> {
  const bytes = await drawPicture(turn, { candidate, progress, maskMode });
  return spoilPicture(bytes, progress === 1 ? request.fault : undefined);
}

function event(type: string, fields: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
}

function describe({ turn, parameters }: ImagesTurn): object {
  const { quality = 'auto', output_format = 'png' } = parameters;
  return {
    size: `${turn.size.width}x${turn.size.height}`,
    quality: quality === 'auto' ? 'medium' : quality,
    background: turn.isTransparent ? 'transparent' : 'opaque',
    output_format,
  };
}
