import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import type { JobBook, SimulatedJob } from '../jobs/job-book.ts';
import { sizeOfFlux3Shape } from '../jobs/size-of-flux-3-shape.ts';
import { readMask } from '../picture/read-mask.ts';
import type { FileShelf } from './file-shelf.ts';
import { inputsOf, requestSchema } from './input-schemas.ts';
import { checkKey, problem, submissionFault } from './problem.ts';

/** `POST /v1/models/<owner>/<name>/predictions` and `POST /v1/predictions`. */
export async function answerSubmission(
  request: SimulatedRequest,
  { jobs, shelf }: { jobs: JobBook; shelf: FileShelf },
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? submissionFault(request);
  if (early) return early;
  try {
    const body = v.parse(requestSchema, JSON.parse(new TextDecoder().decode(request.body)));
    const turn = await understand(request.captured[0] ?? '', body.input, shelf);
    const job = jobs.add(request, request.noteTurn(turn));
    return answer(201, describe(request, job, { status: 'starting', output: null }));
  } catch (error) {
    if (!v.isValiError(error)) throw error;
    const detail = error.issues
      .map((issue) => `- ${v.getDotPath(issue) ?? 'input'}: ${issue.message}`)
      .join('\n');
    return problem(422, detail, { title: 'Input validation failed' });
  }
}

/** `GET /v1/predictions/<id>`. */
export function answerPrediction(request: SimulatedRequest, jobs: JobBook): SimulatedAnswer {
  return withJob(request, jobs, (job) => {
    const stage = jobs.ask(job);
    if (stage === 'queued') return answer(200, describe(request, job, { status: 'starting', output: null }));
    if (stage === 'running') {
      const logs = 'Using seed: 42\n 20%|██        | 5/25\n 48%|████▊     | 12/25';
      return answer(200, describe(request, job, { status: 'processing', output: null, logs }));
    }
    if (stage === 'cancelled')
      return answer(200, describe(request, job, { status: 'canceled', output: null }));
    return answer(200, describe(request, job, outcomeOf(request, job)));
  });
}

/** `POST /v1/predictions/<id>/cancel`. */
export function answerCancel(request: SimulatedRequest, jobs: JobBook): SimulatedAnswer {
  return withJob(request, jobs, (job) => {
    const status = jobs.cancel(job) ? 'canceled' : 'succeeded';
    return answer(200, describe(request, job, { status, output: null }));
  });
}

function withJob(
  request: SimulatedRequest,
  jobs: JobBook,
  answerFor: (job: SimulatedJob) => SimulatedAnswer,
): SimulatedAnswer {
  const job = jobs.find(request.captured[0]);
  return (
    checkKey(request) ?? (job ? answerFor(job) : problem(404, 'The requested resource could not be found.'))
  );
}

function outcomeOf({ baseUrl }: SimulatedRequest, { id, turn, fault }: SimulatedJob): object {
  switch (fault?.kind) {
    case 'refused-input': {
      const error =
        'The input or output was flagged as sensitive. Please try again with different inputs. (E005) (abc123)';
      return { status: 'failed', output: null, error };
    }
    case 'refused-output': {
      const error = 'NSFW content detected. Try running it again, or try a different prompt.';
      return { status: 'failed', output: null, error };
    }
    case 'empty':
      return { status: 'succeeded', output: [] };
    case 'foreign-address':
      return { status: 'succeeded', output: 'https://pictures.example.com/1.png' };
    default: {
      const addresses = Array.from(
        { length: turn.candidates },
        (_, candidate) => `${baseUrl}/delivery/${id}/${candidate}.png`,
      );
      // Models that make one result give it without a list.
      return { status: 'succeeded', output: addresses.length === 1 ? addresses[0] : addresses };
    }
  }
}

function describe({ baseUrl }: SimulatedRequest, { id }: SimulatedJob, fields: object): object {
  const url = `${baseUrl}/v1/predictions/${id}`;
  return {
    id,
    version: 'hidden',
    input: {},
    logs: '',
    error: null,
    urls: { get: url, cancel: `${url}/cancel` },
    metrics: { predict_time: 2.5 },
    ...fields,
  };
}

async function understand(
  model: string,
  input: unknown,
  shelf: FileShelf,
): Promise<Omit<SimulatedTurn, 'isCancelled'>> {
  const fields = v.parse(inputsOf(model), input);
  const addresses =
    fields.input_images ?? fields.image_input ?? fields.images ?? (fields.image ? [fields.image] : []);
  const pictures = addresses.map((address) => v.parse(v.instance(Uint8Array), shelf.read(address)));
  const header = pictures[0] && readImageHeader(pictures[0]);
  const mask = fields.mask === undefined ? undefined : shelf.read(fields.mask);
  const { width = header?.width ?? 1024, height = header?.height ?? 1024 } = fields;
  const size = fields.resolution === undefined ? { width, height } : sizeOfFlux3Shape(fields, header);
  return {
    instruction: fields.prompt,
    pictures,
    candidates: fields.num_outputs ?? 1,
    size,
    isEdit: pictures.length > 0,
    ...(mask && { mask: await readMask(mask, 'white') }),
    ...(fields.seed !== undefined && { seed: fields.seed }),
  };
}

function answer(status: number, body: object): SimulatedAnswer {
  return { status, body: JSON.stringify(body) };
}
