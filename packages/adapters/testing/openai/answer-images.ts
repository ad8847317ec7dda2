import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { readMask } from '../picture/read-mask.ts';
import { answerImagesTurn, type MaskMode } from './answer-images-turn.ts';
import { findModelProblem } from './find-model-problem.ts';
import { findFileProblem, readEditForm } from './read-edit-form.ts';
import { editParameters, generationParameters } from './image-parameters.ts';
import { checkKey, openaiFault, parameterError } from './openai-error.ts';

/** `POST /v1/images/generations`. */
export async function answerGeneration(
  request: SimulatedRequest,
  maskMode: MaskMode,
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? openaiFault(request);
  if (early) return early;
  const parsed = v.safeParse(generationParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) return parameterError(parsed.issues[0]);
  const problem = findModelProblem(parsed.output);
  if (problem) return problem;
  const { prompt, n = 1, size, background } = parsed.output;
  const turn = request.noteTurn({
    instruction: prompt,
    pictures: [],
    candidates: n,
    size: sizeOf(size, { width: 1024, height: 1024 }),
    isEdit: false,
    isTransparent: background === 'transparent',
  });
  return answerImagesTurn({ request, turn, parameters: parsed.output, maskMode, prefix: 'image_generation' });
}

/** `POST /v1/images/edits`, as multipart/form-data. */
export async function answerEdit(request: SimulatedRequest, maskMode: MaskMode): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? openaiFault(request);
  if (early) return early;
  const form = await readEditForm(request);
  const parsed = v.safeParse(editParameters, form.fields);
  if (!parsed.success) return parameterError(parsed.issues[0]);
  const problem =
    findFileProblem(form) ?? findModelProblem(parsed.output, { hasMarkup: form.markup !== undefined });
  if (problem) return problem;
  const { pictures, mask, markup } = form;
  const turn = request.noteTurn({
    instruction: parsed.output.prompt,
    pictures,
    candidates: parsed.output.n ?? 1,
    size: sizeOf(parsed.output.size, readImageHeader(pictures[0] as Uint8Array)),
    isEdit: true,
    ...(mask && { mask: await readMask(mask, 'transparent') }),
    ...(markup && { markup }),
  });
  return answerImagesTurn({ request, turn, parameters: parsed.output, maskMode, prefix: 'image_edit' });
}

function sizeOf(size: string | undefined, whenAuto: { width: number; height: number }) {
  if (size === undefined || size === 'auto') return { width: whenAuto.width, height: whenAuto.height };
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}
