import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import type { JobBook } from '../jobs/job-book.ts';
import { sizeOfFlux3Shape } from '../jobs/size-of-flux-3-shape.ts';
import { readMask } from '../picture/read-mask.ts';
import { fillBody, flux2Body, flux3Body } from './body-schemas.ts';
import { checkKey, detailError, submissionFault } from './detail-error.ts';

type Understood = Omit<SimulatedTurn, 'isCancelled' | 'candidates'>;

/** `POST /v1/flux-…`: takes a job on. */
export async function answerSubmission(request: SimulatedRequest, jobs: JobBook): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? submissionFault(request);
  if (early) return early;
  let understood: Understood;
  try {
    understood = await understand(
      request.captured[0] ?? '',
      JSON.parse(new TextDecoder().decode(request.body)),
    );
  } catch (error) {
    if (!v.isValiError(error)) throw error;
    const detail = error.issues.map((issue) => ({
      type: issue.type === 'strict_object' ? 'extra_forbidden' : issue.type,
      loc: ['body', ...(issue.path ?? []).map(({ key }) => String(key))],
      msg: issue.message,
    }));
    return detailError(422, detail);
  }
  const turn = request.noteTurn({ ...understood, candidates: 1 });
  const { id } = jobs.add(request, turn);
  const megapixels = Math.max(1, Math.round((turn.size.width * turn.size.height) / 1_048_576));
  const answer = {
    id,
    polling_url: `${request.baseUrl}/v1/get_result?id=${id}`,
    cost: 1.5 + 1.5 * megapixels,
    input_mp: turn.pictures.length,
    output_mp: megapixels,
  };
  return { status: 200, body: JSON.stringify(answer) };
}

async function understand(model: string, body: unknown): Promise<Understood> {
  if (model.startsWith('flux-3')) {
    const { prompt, images = [], ...shape } = v.parse(flux3Body, body);
    const pictures = images.map(decode);
    const size = sizeOfFlux3Shape(shape, pictures[0] && readImageHeader(pictures[0]));
    return { instruction: prompt, pictures, size, isEdit: pictures.length > 0 };
  }
  if (model.includes('fill')) {
    const { prompt = '', image, mask, seed } = v.parse(fillBody, body);
    const base = decode(image);
    const { width, height } = readImageHeader(base);
    return {
      instruction: prompt,
      pictures: [base],
      size: { width, height },
      isEdit: true,
      ...(seed !== undefined && { seed }),
      ...(mask !== undefined && { mask: await readMask(decode(mask), 'white') }),
    };
  }
  const fields = v.parse(flux2Body, body) as v.InferOutput<typeof flux2Body> & Record<string, unknown>;
  const pictures = Object.entries(fields)
    .filter(([name]) => name.startsWith('input_image'))
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([, picture]) => decode(String(picture)));
  const { width, height } = pictures[0] ? readImageHeader(pictures[0]) : { width: 1024, height: 1024 };
  return {
    instruction: fields.prompt,
    pictures,
    size: { width: fields.width ?? width, height: fields.height ?? height },
    isEdit: pictures.length > 0,
    ...(fields.seed !== undefined && { seed: fields.seed }),
  };
}

function decode(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
