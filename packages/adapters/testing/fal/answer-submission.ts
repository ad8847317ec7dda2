import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { dataUrlBytes } from '../jobs/data-url-bytes.ts';
import type { JobBook } from '../jobs/job-book.ts';
import { sizeOfFlux3Shape } from '../jobs/size-of-flux-3-shape.ts';
import { readMask } from '../picture/read-mask.ts';
import { checkKey, falError, submissionFault } from './fal-error.ts';
import { commonInput, fillInput, flux3Input } from './input-schemas.ts';

type Understood = Omit<SimulatedTurn, 'isCancelled'>;

/** `POST /<address of a model>`: takes a job on. Inputs are checked when it runs, but the simulator does so at once. */
export async function answerSubmission(request: SimulatedRequest, jobs: JobBook): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? submissionFault(request);
  if (early) return early;
  const endpoint = request.captured[0] ?? '';
  let understood: Understood;
  try {
    understood = await understand(endpoint, JSON.parse(new TextDecoder().decode(request.body)));
  } catch (error) {
    if (!v.isValiError(error)) throw error;
    const detail = error.issues.map((issue) => ({
      type: issue.type,
      loc: ['body', ...(issue.path ?? []).map(({ key }) => String(key))],
      msg: issue.message,
    }));
    return falError(422, detail);
  }
  const { id } = jobs.add(request, request.noteTurn(understood));
  const app = endpoint.split('/').slice(0, 2).join('/');
  const url = `${request.baseUrl}/${app}/requests/${id}`;
  const answer = {
    status: 'IN_QUEUE',
    request_id: id,
    response_url: url,
    status_url: `${url}/status`,
    cancel_url: `${url}/cancel`,
    queue_position: 1,
  };
  return { status: 200, headers: { 'x-fal-request-id': id }, body: JSON.stringify(answer) };
}

async function understand(endpoint: string, body: unknown): Promise<Understood> {
  if (endpoint.includes('flux-3')) {
    const { prompt, image_urls = [], ...shape } = v.parse(flux3Input, body);
    const pictures = image_urls.map(dataUrlBytes);
    const size = sizeOfFlux3Shape(shape, pictures[0] && readImageHeader(pictures[0]));
    return { instruction: prompt, pictures, candidates: 1, size, isEdit: pictures.length > 0 };
  }
  if (/fill|inpaint/.test(endpoint)) {
    const { prompt, image_url, mask_url, num_images: candidates = 1, seed } = v.parse(fillInput, body);
    const base = dataUrlBytes(image_url);
    const { width, height } = readImageHeader(base);
    const mask = await readMask(dataUrlBytes(mask_url), 'white');
    const turn = {
      instruction: prompt,
      pictures: [base],
      candidates,
      mask,
      size: { width, height },
      isEdit: true,
    };
    return { ...turn, ...(seed !== undefined && { seed }) };
  }
  const input = v.parse(commonInput, body);
  const pictures = (input.image_urls ?? (input.image_url === undefined ? [] : [input.image_url])).map(
    dataUrlBytes,
  );
  const header = pictures[0] ? readImageHeader(pictures[0]) : { width: 1024, height: 768 };
  return {
    instruction: input.prompt,
    pictures,
    candidates: input.num_images ?? 1,
    size: input.image_size ?? { width: header.width, height: header.height },
    isEdit: pictures.length > 0,
    ...(input.seed !== undefined && { seed: input.seed }),
  };
}
