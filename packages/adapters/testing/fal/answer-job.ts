import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { JobBook, SimulatedJob } from '../jobs/job-book.ts';
import { checkKey, falError } from './fal-error.ts';

/** `GET …/requests/<id>/status`. */
export function answerStatus(request: SimulatedRequest, jobs: JobBook): SimulatedAnswer {
  return withJob(request, jobs, (job) => {
    const stage = jobs.ask(job);
    const common = { request_id: job.id };
    if (stage === 'queued') return answer(202, { ...common, status: 'IN_QUEUE', queue_position: 0 });
    if (stage === 'running') return answer(202, { ...common, status: 'IN_PROGRESS', logs: [] });
    return answer(200, { ...common, status: 'COMPLETED', logs: [], metrics: { inference_time: 1.25 } });
  });
}

/** `GET …/requests/<id>`. */
export function answerResult(request: SimulatedRequest, jobs: JobBook): SimulatedAnswer {
  return withJob(request, jobs, ({ id, turn, fault }) => {
    switch (fault?.kind) {
      case 'refused-input':
        return policyError(['body', 'prompt']);
      case 'refused-output':
        return answer(200, { ...resultOf(request, { id, turn }), has_nsfw_concepts: [true] });
      case 'bad-request':
        return falError(422, [
          {
            loc: ['body', 'image_size', 'width'],
            msg: 'Input should be a multiple of 16',
            type: 'multiple_of',
          },
        ]);
      case 'empty':
        return answer(200, { images: [], seed: 7 });
      case 'foreign-address':
        return answer(200, { images: [{ url: 'https://pictures.example.com/1.png' }], seed: 7 });
      default:
        return answer(200, resultOf(request, { id, turn }));
    }
  });
}

/** `PUT …/requests/<id>/cancel`. */
export function answerCancel(request: SimulatedRequest, jobs: JobBook): SimulatedAnswer {
  return withJob(request, jobs, (job) =>
    jobs.cancel(job)
      ? answer(202, { status: 'CANCELLATION_REQUESTED' })
      : answer(400, { status: 'ALREADY_COMPLETED' }),
  );
}

function withJob(
  request: SimulatedRequest,
  jobs: JobBook,
  answerFor: (job: SimulatedJob) => SimulatedAnswer,
): SimulatedAnswer {
  const job = jobs.find(request.captured[0]);
  return checkKey(request) ?? (job ? answerFor(job) : answer(404, { detail: 'Request not found' }));
}

function policyError(loc: string[]): SimulatedAnswer {
  const msg =
    'The content could not be processed because it contained material flagged by a content checker.';
  return falError(422, [{ loc, msg, type: 'content_policy_violation' }]);
}

function resultOf({ baseUrl }: SimulatedRequest, { id, turn }: Pick<SimulatedJob, 'id' | 'turn'>): object {
  const images = Array.from({ length: turn.candidates }, (_, candidate) => ({
    url: `${baseUrl}/files/${id}/${candidate}.png`,
    content_type: 'image/png',
    ...turn.size,
  }));
  return {
    images,
    seed: turn.seed ?? 4242,
    prompt: turn.instruction,
    has_nsfw_concepts: images.map(() => false),
  };
}

function answer(status: number, body: object): SimulatedAnswer {
  return { status, body: JSON.stringify(body) };
}
