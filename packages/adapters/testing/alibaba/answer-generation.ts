import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { dataUrlBytes } from '../jobs/data-url-bytes.ts';
import type { JobBook } from '../jobs/job-book.ts';
import { alibabaError, alibabaFault, checkKey } from './alibaba-error.ts';
import { generationParameters } from './generation-parameters.ts';

/** `POST /api/v1/services/aigc/multimodal-generation/generation`. Its results lie at addresses, by the number of their job. */
export function answerGeneration(request: SimulatedRequest, jobs: JobBook): SimulatedAnswer {
  const early = checkKey(request) ?? alibabaFault(request);
  if (early) return early;
  const parsed = v.safeParse(generationParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return alibabaError(400, 'InvalidParameter', `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const { input, parameters } = parsed.output;
  const [{ content }] = input.messages;
  const pictures = content.flatMap((part) => ('image' in part ? [dataUrlBytes(part.image)] : []));
  const turn = request.noteTurn({
    instruction: content.flatMap((part) => ('text' in part ? [part.text] : [])).join('\n'),
    pictures,
    candidates: parameters.n ?? 1,
    size: sizeOf(parameters.size, pictures[0]),
    isEdit: pictures.length > 0,
    ...(parameters.seed !== undefined && { seed: parameters.seed }),
  });
  const { id } = jobs.add(request, turn);
  const address = (candidate: number): string =>
    request.fault?.kind === 'foreign-address'
      ? 'https://pictures.example.net/result.png'
      : `${request.baseUrl}/results/${id}/${candidate}.png?Expires=1795086400`;
  const count = request.fault?.kind === 'empty' ? 0 : turn.candidates;
  const images = Array.from({ length: count }, (_, candidate) => ({ image: address(candidate) }));
  return {
    status: 200,
    body: JSON.stringify({
      output: {
        choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: images } }],
        task_metric: { TOTAL: count, FAILED: 0, SUCCEEDED: count },
      },
      usage: { image_count: count, ...turn.size },
      request_id: '45ac7f13-simulated',
    }),
  };
}

function sizeOf(size: string | undefined, base: Uint8Array | undefined): { width: number; height: number } {
  if (size === undefined) return base ? readImageHeader(base) : { width: 1328, height: 1328 };
  const [width = 0, height = 0] = size.split('*').map(Number);
  return { width, height };
}
