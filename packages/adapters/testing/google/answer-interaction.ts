import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { countTokens } from './count-tokens.ts';
import { checkKey, googleError, googleFault } from './google-error.ts';
import { type InteractionParameters, interactionParameters } from './interaction-parameters.ts';
import { parameterError } from './parameter-error.ts';
import { sizeOf } from './size-of.ts';

interface StoredInteraction {
  id: string;
  status: string;
  steps: { type: string; content?: { type: string; text?: string; data?: string; mime_type?: string }[] }[];
}

type MaskMode = 'exact' | 'hint';

/** What Google keeps, by id. */
export type StoredInteractions = Map<string, object>;

/** `POST /v1/interactions`. */
export async function answerInteraction(
  request: SimulatedRequest,
  { stored, maskMode }: { stored: StoredInteractions; maskMode: MaskMode },
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? googleFault(request);
  if (early) return early;
  const parsed = v.safeParse(interactionParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) return parameterError(parsed.issues[0]);
  const parameters = parsed.output;
  const { previous_interaction_id: previousId, input } = parameters;
  const previous = previousId === undefined ? undefined : (stored.get(previousId) as StoredInteraction);
  if (previousId !== undefined && !previous)
    return googleError(404, 'NOT_FOUND', `Interaction ${previousId} was not found.`);
  const given = input.flatMap((one) => (one.type === 'image' ? [decode(one.data)] : []));
  const pictures = given.length > 0 || !previous ? given : [lastPictureOf(previous)];
  const format = parameters.response_format?.find(({ type }) => type === 'image');
  const turn = request.noteTurn({
    instruction: input.map((one) => (one.type === 'text' ? one.text : '')).join(''),
    pictures,
    candidates: 1,
    size: sizeOf({ aspectRatio: format?.aspect_ratio, imageSize: format?.image_size }, pictures[0]),
    isEdit: pictures.length > 0,
  });
  const interaction = await finish(request, { turn, parameters, maskMode });
  if (parameters.store !== false) stored.set(interaction.id, interaction);
  if (parameters.stream !== true) return { status: 200, body: JSON.stringify(interaction) };
  return { status: 200, body: streamEvents({ interaction, turn, parameters, maskMode }) };
}

/** `GET /v1/interactions/{id}`. */
export function answerStoredInteraction(
  request: SimulatedRequest,
  stored: StoredInteractions,
): SimulatedAnswer {
  const interaction = stored.get(request.captured[0] ?? '');
  const missing = googleError(404, 'NOT_FOUND', 'Interaction was not found.');
  return checkKey(request) ?? (interaction ? { status: 200, body: JSON.stringify(interaction) } : missing);
}

function decode(data: string): Uint8Array {
  return new Uint8Array(Buffer.from(data, 'base64'));
}

function lastPictureOf({ steps }: StoredInteraction): Uint8Array {
  const content = steps.flatMap((step) => step.content ?? []);
  return decode(content.findLast(({ type }) => type === 'image')?.data ?? '');
}

interface FinishedInteraction extends StoredInteraction {
  usage: object;
  errors?: object[];
}

async function finish(
  { fault, body }: SimulatedRequest,
  {
    turn,
    parameters,
    maskMode,
  }: { turn: SimulatedTurn; parameters: InteractionParameters; maskMode: MaskMode },
): Promise<FinishedInteraction> {
  const tokens = countTokens(turn);
  const interaction = {
    id: `v1_${createHash('sha1').update(body).update(String(Math.random())).digest('hex')}`,
    object: 'interaction',
    model: parameters.model,
    created: '2026-11-22T12:00:00Z',
    updated: '2026-11-22T12:00:09Z',
    usage: {
      total_input_tokens: tokens.input,
      total_output_tokens: tokens.image + tokens.words,
      total_thought_tokens: tokens.thoughts,
      total_tokens: tokens.input + tokens.image + tokens.words + tokens.thoughts,
      output_tokens_by_modality: [
        { modality: 'text', tokens: tokens.words },
        { modality: 'image', tokens: tokens.image },
      ],
    },
  };
  const words = { type: 'text', text: 'Here is the picture.' };
  const refusal = (message: string) => ({ code: 'https://ai.google.dev/errors/safety', message });
  if (fault?.kind === 'refused-input')
    return { ...interaction, status: 'failed', steps: [], errors: [refusal('The prompt was blocked.')] };
  if (fault?.kind === 'refused-output') {
    const errors = [refusal('The picture was blocked.')];
    return { ...interaction, status: 'failed', steps: [{ type: 'model_output' }], errors };
  }
  if (fault?.kind === 'empty')
    return { ...interaction, status: 'completed', steps: [{ type: 'model_output', content: [words] }] };
  const bytes = await drawPicture(turn, { candidate: 0, progress: 1, maskMode });
  const picture = { type: 'image', mime_type: 'image/png', data: spoilPicture(bytes, fault) };
  const steps = [{ type: 'model_output', content: [words, picture] }];
  return { ...interaction, status: 'completed', steps };
}

async function* streamEvents(options: {
  interaction: FinishedInteraction;
  turn: SimulatedTurn;
  parameters: InteractionParameters;
  maskMode: MaskMode;
}): AsyncGenerator<string> {
  const { interaction, turn, parameters, maskMode } = options;
  const { steps, ...end } = interaction;
  let number = 0;
  const event = (event_type: string, fields: object): string =>
    `event: ${event_type}\ndata: ${JSON.stringify({ event_type, event_id: String((number += 1)), ...fields })}\n\n`;
  const { id } = interaction;
  yield event('interaction.created', { interaction: { id, status: 'in_progress', object: 'interaction' } });
  yield event('interaction.status_update', { interaction_id: id, status: 'in_progress' });
  if (parameters.generation_config?.thinking_summaries === 'auto') {
    const bytes = await drawPicture(turn, { candidate: 0, progress: 0.5, maskMode });
    const content = { type: 'image', mime_type: 'image/png', data: Buffer.from(bytes).toString('base64') };
    yield event('step.start', { index: 0, step: { type: 'thought' } });
    yield event('step.delta', { index: 0, delta: { type: 'thought_summary', content } });
    yield event('step.delta', { index: 0, delta: { type: 'thought_signature', signature: 'c2lnbmVk' } });
    yield event('step.stop', { index: 0 });
  }
  for (const step of steps) {
    yield event('step.start', { index: 1, step: { type: step.type } });
    for (const delta of step.content ?? []) yield event('step.delta', { index: 1, delta });
    yield event('step.stop', { index: 1 });
  }
  yield event('interaction.completed', { interaction: end });
  yield 'data: [DONE]\n\n';
}
