import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { readMask } from '../picture/read-mask.ts';
import { editParameters, generationParameters, type ImageParameters } from './image-parameters.ts';
import { checkKey, openaiError, openaiFault } from './openai-error.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';

type MaskMode = 'exact' | 'hint';

/** `POST /v1/images/generations`. */
export async function answerGeneration(
  request: SimulatedRequest,
  maskMode: MaskMode,
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? openaiFault(request.fault, request);
  if (early) return early;
  const parsed = v.safeParse(generationParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) return badParameter(parsed.issues[0]);
  const { prompt, n = 1, size, background } = parsed.output;
  const turn = request.noteTurn({
    instruction: prompt,
    pictures: [],
    candidates: n,
    size: sizeOf(size, { width: 1024, height: 1024 }),
    isEdit: false,
    isTransparent: background === 'transparent',
  });
  return answerTurn({ request, turn, parameters: parsed.output, maskMode, prefix: 'image_generation' });
}

/** `POST /v1/images/edits`, as multipart/form-data. */
export async function answerEdit(request: SimulatedRequest, maskMode: MaskMode): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? openaiFault(request.fault, request);
  if (early) return early;
  const form = await new Response(request.body, {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  }).formData();
  const { files, fields } = splitForm(form);
  const parsed = v.safeParse(editParameters, fields);
  if (!parsed.success) return badParameter(parsed.issues[0]);
  const pictures = await Promise.all((files.get('image') ?? []).map(bytesOf));
  const [maskFile] = files.get('mask') ?? [];
  const [markupFile] = files.get('markup') ?? [];
  const problem = findFileProblem({
    pictures,
    files,
    mask: await bytesOf(maskFile),
    markup: await bytesOf(markupFile),
  });
  if (problem) return problem;
  const base = readImageHeader(pictures[0] as Uint8Array);
  const turn = request.noteTurn({
    instruction: parsed.output.prompt,
    pictures,
    candidates: parsed.output.n ?? 1,
    size: sizeOf(parsed.output.size, base),
    isEdit: true,
    ...(maskFile && { mask: await readMask(await bytesOf(maskFile), 'transparent') }),
    ...(markupFile && { markup: await bytesOf(markupFile) }),
  });
  return answerTurn({ request, turn, parameters: parsed.output, maskMode, prefix: 'image_edit' });
}

interface AnswerOptions {
  request: SimulatedRequest;
  turn: SimulatedTurn;
  parameters: ImageParameters;
  maskMode: MaskMode;
  prefix: 'image_generation' | 'image_edit';
}

async function answerTurn({
  request,
  turn,
  parameters,
  maskMode,
  prefix,
}: AnswerOptions): Promise<SimulatedAnswer> {
  const draw = async (candidate: number, progress: number): Promise<string> =>
    spoilPicture(
      await drawPicture(turn, { candidate, progress, maskMode }),
      progress === 1 ? request.fault : undefined,
    );
  const { width, height } = turn.size;
  const about = {
    size: `${width}x${height}`,
    quality: parameters.quality === 'auto' ? 'medium' : (parameters.quality ?? 'medium'),
    background: turn.isTransparent ? 'transparent' : 'opaque',
    output_format: parameters.output_format ?? 'png',
  };
  const partials = parameters.partial_images ?? 0;
  const usage = usageOf(turn, partials);
  if (parameters.stream !== true) {
    const data =
      request.fault?.kind === 'empty'
        ? []
        : await Promise.all(
            Array.from({ length: turn.candidates }, async (_, candidate) => ({
              b64_json: await draw(candidate, 1),
            })),
          );
    return {
      status: 200,
      headers: requestId,
      body: JSON.stringify({ created: 1_795_000_000, data, ...about, usage }),
    };
  }
  return {
    status: 200,
    headers: requestId,
    body: (async function* events() {
      const event = (type: string, fields: object): string =>
        `event: ${type}\ndata: ${JSON.stringify({ type, ...fields, created_at: 1_795_000_000, ...about })}\n\n`;
      for (let index = 0; index < partials; index += 1) {
        const b64_json = await draw(0, (index + 1) / (partials + 1));
        yield event(`${prefix}.partial_image`, { b64_json, partial_image_index: index });
      }
      if (request.fault?.kind === 'empty') return yield event(`${prefix}.completed`, { b64_json: '', usage });
      for (let candidate = 0; candidate < turn.candidates; candidate += 1)
        yield event(`${prefix}.completed`, { b64_json: await draw(candidate, 1), usage });
    })(),
  };
}

const requestId = { 'x-request-id': 'req_simulated' };

/** Tokens as the price list counts them: a picture of 1024 × 1024 in medium quality is 1,056, each preview 100. */
function usageOf({ size, candidates, instruction, pictures }: SimulatedTurn, partials: number): object {
  const each = Math.round((1056 * size.width * size.height) / (1024 * 1024));
  const output = each * candidates + 100 * partials;
  const text = Math.ceil(instruction.length / 4);
  const image = pictures.length * 323;
  return {
    input_tokens: text + image,
    input_tokens_details: { text_tokens: text, image_tokens: image },
    output_tokens: output,
    total_tokens: text + image + output,
  };
}

function sizeOf(size: string | undefined, whenAuto: { width: number; height: number }) {
  if (size === undefined || size === 'auto') return { width: whenAuto.width, height: whenAuto.height };
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}

/** Files by field, and the rest as the JSON address would get it. */
function splitForm(form: FormData): { files: Map<string, File[]>; fields: Record<string, unknown> } {
  const files = new Map<string, File[]>();
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    const field = name.replace(/\[\]$/, '');
    if (typeof value !== 'string') files.set(field, [...(files.get(field) ?? []), value]);
    else if (/^\d+$/.test(value)) fields[field] = Number(value);
    else fields[field] = value === 'true' ? true : value === 'false' ? false : value;
  }
  if ('prompt' in fields) fields['prompt'] = form.get('prompt');
  return { files, fields };
}

async function bytesOf(file: File | undefined): Promise<Uint8Array> {
  return new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
}

function findFileProblem(options: {
  pictures: Uint8Array[];
  files: ReadonlyMap<string, File[]>;
  mask: Uint8Array;
  markup: Uint8Array;
}): SimulatedAnswer | undefined {
  const { pictures, files, mask, markup } = options;
  const bad = (param: string, message: string): SimulatedAnswer =>
    openaiError(400, { message, type: 'invalid_request_error', code: 'invalid_value', param });
  for (const name of files.keys())
    if (!['image', 'mask', 'markup'].includes(name)) return bad(name, `Unknown parameter: '${name}'.`);
  const [base] = pictures;
  if (!base) return bad('image', "Missing required parameter: 'image'.");
  if (pictures.length > 16) return bad('image', 'Too many images: at most 16.');
  if (mask.length > 0 && markup.length > 0) return bad('markup', "'markup' cannot be combined with 'mask'.");
  if (mask.length > 4_000_000) return bad('mask', 'The mask is larger than 4 MB.');
  for (const [param, overlay] of [
    ['mask', mask],
    ['markup', markup],
  ] as const) {
    if (overlay.length === 0) continue;
    const header = readImageHeader(overlay);
    const { width, height } = readImageHeader(base);
    if (header.mediaType !== 'image/png' || header.hasAlpha === false)
      return bad(param, `Invalid ${param}: it must be a PNG with an alpha channel.`);
    if (header.width !== width || header.height !== height)
      return bad(param, `Invalid ${param}: its size differs from the image's.`);
  }
  return undefined;
}

function badParameter(issue: v.BaseIssue<unknown>): SimulatedAnswer {
  const param = v.getDotPath(issue) ?? '';
  const isUnknown = issue.expected === 'never';
  return openaiError(400, {
    message: isUnknown ? `Unknown parameter: '${param}'.` : `Invalid value for '${param}': ${issue.message}.`,
    type: 'invalid_request_error',
    code: isUnknown ? 'unknown_parameter' : 'invalid_value',
    param,
  });
}
