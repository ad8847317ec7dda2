import {
  type AdapterEvent,
  type EncodedImage,
  type EngineError,
  hashImage,
  RateLimitedError,
} from '@pentimento/engine';
import type { Connection } from '../../http/connection.ts';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import { explainMissingPicture } from '../explain-missing-picture.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { toUsageEvent } from '../usage.ts';
import { explainProblem } from './explain-problem.ts';
import type { Interaction, InteractionContent } from './interaction-schema.ts';
import { type InteractionState, keptMs } from './interaction-state.ts';

/**
 * The events of an interaction that has come to its end.
 * @throws EngineError when it ended without a picture; noted before as no longer pending, so that trying again starts anew.
 */
export async function* finishInteraction(
  interaction: Interaction,
  { model, connection }: GoogleTurn,
): AsyncGenerator<AdapterEvent> {
  const { id, usage } = interaction;
  if (usage) yield toUsageEvent(countTokens(usage), model);
  let images: EncodedImage[];
  try {
    images = takeImages(interaction, connection);
  } catch (error) {
    if (id) yield { type: 'pending', opaque: null };
    throw error;
  }
  for (const [candidate, image] of images.entries()) yield { type: 'image', image, candidate };
  const last = images.at(-1);
  if (!id || !last) return;
  const opaque: InteractionState = { api: 'interactions', id, pictureId: await hashImage(last.bytes) };
  yield { type: 'provider-state', opaque, expiresAt: connection.now() + keptMs };
}

function takeImages(interaction: Interaction, connection: Connection): EncodedImage[] {
  const outputs = outputsOf(interaction);
  const images = outputs.flatMap(({ data }) => (data && data.length > 0 ? [toEncodedImage(data)] : []));
  if (images.length === 0) throw explainFailure(interaction, { outputs, connection });
  return images;
}

function outputsOf({ steps }: Interaction): InteractionContent[] {
  return (steps ?? []).flatMap(({ type, content }) => (type === 'model_output' ? (content ?? []) : []));
}

function explainFailure(
  interaction: Interaction,
  { outputs, connection }: { outputs: InteractionContent[]; connection: Connection },
): EngineError {
  const { status, errors, steps } = interaction;
  const stage = steps?.some(({ type }) => type === 'model_output') ? 'output' : 'input';
  const problem = errors?.[0] ?? steps?.find(({ error }) => error)?.error;
  if (problem) return explainProblem(problem, { stage, connection });
  if (status === 'budget_exceeded') {
    return new RateLimitedError({
      message: 'The budget of the account at Google is used up. Raise it, or wait.',
      isRetryable: false,
    });
  }
  return explainMissingPicture({
    text: outputs.map(({ text }) => text ?? '').join(''),
    finishReason: !status || status === 'completed' ? undefined : status,
  });
}

function countTokens(usage: NonNullable<Interaction['usage']>) {
  const pictures = usage.output_tokens_by_modality?.filter(({ modality }) => modality === 'image');
  return {
    input: usage.total_input_tokens ?? 0,
    output: usage.total_output_tokens ?? 0,
    thoughts: usage.total_thought_tokens ?? 0,
    image: pictures?.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0),
  };
}
