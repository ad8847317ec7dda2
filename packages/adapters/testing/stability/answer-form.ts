import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import type { JobBook, SimulatedJob } from '../jobs/job-book.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { readMask } from '../picture/read-mask.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { formSchemas } from './form-schemas.ts';
import { checkKey, namedError, stabilityFault } from './named-error.ts';

/** What the answers need besides the request. */
export interface FormOptions {
  readonly jobs: JobBook;
  readonly maskMode: 'exact' | 'hint';
}

const drawn: Readonly<Record<string, [number, number]>> = {
  '1:1': [1024, 1024],
  '16:9': [1344, 768],
  '21:9': [1536, 640],
  '2:3': [832, 1216],
  '3:2': [1216, 832],
  '4:5': [896, 1088],
  '5:4': [1088, 896],
  '9:16': [768, 1344],
  '9:21': [640, 1536],
};

/** `POST /v2beta/stable-image/…`. */
export async function answerForm(request: SimulatedRequest, options: FormOptions): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? stabilityFault(request);
  if (early) return early;
  const path = request.captured[0] ?? '';
  const schema = formSchemas[path as keyof typeof formSchemas];
  if (!schema) return namedError(404, 'not_found', 'The specified resource was not found.');
  const parsed = v.safeParse(schema, await readForm(request));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return namedError(400, 'bad_request', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  }
  const turn = request.noteTurn(await understand(parsed.output));
  if (path === 'edit/replace-background-and-relight') {
    const { id } = options.jobs.add(request, turn);
    return { status: 202, body: JSON.stringify({ id }) };
  }
  return pictureAnswer({ turn, fault: request.fault }, options);
}

/** `GET /v2beta/results/<id>`. */
export async function answerResult(
  request: SimulatedRequest,
  options: FormOptions,
): Promise<SimulatedAnswer> {
  const early = checkKey(request);
  if (early) return early;
  const job = options.jobs.find(request.captured[0]);
  if (!job) return namedError(404, 'not_found', 'The specified result was not found or has expired.');
  if (options.jobs.ask(job) === 'done') return pictureAnswer(job, options);
  return { status: 202, body: JSON.stringify({ id: job.id, status: 'in-progress' }) };
}

async function pictureAnswer(
  { turn, fault }: Pick<SimulatedJob, 'turn' | 'fault'>,
  { maskMode }: FormOptions,
): Promise<SimulatedAnswer> {
  const bytes = await drawPicture(turn, { candidate: 0, progress: 1, maskMode });
  const image = fault?.kind === 'empty' ? '' : spoilPicture(bytes, fault);
  const finish_reason = fault?.kind === 'refused-output' ? 'CONTENT_FILTERED' : 'SUCCESS';
  return { status: 200, body: JSON.stringify({ image, finish_reason, seed: turn.seed ?? 343_940_597 }) };
}

async function readForm({ body, headers }: SimulatedRequest): Promise<Record<string, unknown>> {
  const type = headers.get('content-type') ?? '';
  return Object.fromEntries(await new Response(body, { headers: { 'content-type': type } }).formData());
}

async function understand(fields: {
  prompt?: string;
  background_prompt?: string | undefined;
  image?: Blob | undefined;
  subject_image?: Blob;
  mask?: Blob | undefined;
  aspect_ratio?: string | undefined;
  seed?: number | undefined;
}): Promise<Omit<SimulatedTurn, 'isCancelled'>> {
  const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
  const picture = fields.image ?? fields.subject_image;
  const base = picture && (await bytesOf(picture));
  const mask = fields.mask && (await readMask(await bytesOf(fields.mask), 'white'));
  const [width, height] = drawn[fields.aspect_ratio ?? '1:1'] ?? [1024, 1024];
  const header = base ? readImageHeader(base) : { width, height };
  return {
    instruction: fields.prompt ?? fields.background_prompt ?? '',
    pictures: base ? [base] : [],
    candidates: 1,
    size: { width: header.width, height: header.height },
    isEdit: base !== undefined,
    ...(mask && { mask }),
    ...(fields.seed !== undefined && { seed: fields.seed }),
  };
}
