import { type AdapterEvent, EngineError, StreamCutError } from '@pentimento/engine';
import { createCutError } from '../../http/read-chunks.ts';
import { checkAnswer } from '../../http/read-json.ts';
import { readServerEvents } from '../../http/read-server-events.ts';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { explainProblem } from './explain-problem.ts';
import { finishInteraction } from './finish-interaction.ts';
import { followInteraction } from './follow-interaction.ts';
import { createPendingEvent } from './pending-interaction.ts';
import { type Interaction, interactionEventSchema, type InteractionStep } from './interaction-schema.ts';

/** A streaming interaction. When it is cut, Google is asked what became of it: it is stored there. */
export async function* readInteractionStream(
  response: Response,
  turn: GoogleTurn,
): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const reading = { connection, signal, isPaid: true };
  const steps: InteractionStep[] = [];
  let id: string | undefined;
  try {
    for await (const { data } of readServerEvents(response, { ...reading, pictureFields: ['data'] })) {
      const event = checkAnswer(data, { connection, schema: interactionEventSchema });
      const { delta, step, error } = event;
      const created = event.interaction?.id;
      if (!id && created) {
        id = created;
        yield createPendingEvent(id, connection.now());
      }
      if (error) {
        if (id) yield { type: 'pending', opaque: null };
        throw explainProblem(error, { stage: steps.length > 0 ? 'output' : 'input', connection });
      }
      if (step?.type === 'model_output') steps.push({ ...step, content: [...(step.content ?? [])] });
      if (delta?.type === 'thought_summary' && delta.content?.data)
        yield { type: 'image-preview', image: toEncodedImage(delta.content.data), index: 0 };
      if (delta?.type === 'text' && delta.text) yield { type: 'text-delta', text: delta.text };
      if (delta?.type === 'text' || delta?.type === 'image') steps.at(-1)?.content?.push(delta);
      if (event.event_type === 'interaction.completed')
        return yield* finishInteraction(withSteps({ ...event.interaction, id }, steps), turn);
    }
    throw createCutError(reading);
  } catch (error) {
    if (!StreamCutError.isInstance(error) || !id) throw error;
    yield* finishInteraction(yield* settleCut(turn, { id, steps, cut: error }), turn);
  }
}

/** The last event may leave out what the ones before it brought. */
function withSteps(interaction: Interaction, steps: InteractionStep[]): Interaction {
  return interaction.steps?.length ? interaction : { ...interaction, steps };
}

/**
 * What became of an interaction whose stream was cut. Where that cannot be learnt, a picture that has come whole is kept; without
 * one, the cut stays what went wrong.
 */
async function* settleCut(
  turn: GoogleTurn,
  { id, steps, cut }: { id: string; steps: InteractionStep[]; cut: StreamCutError },
): AsyncGenerator<AdapterEvent, Interaction> {
  try {
    return yield* followInteraction(turn, id);
  } catch (error) {
    if (EngineError.hasCode(error, 'aborted')) throw error;
    if (steps.some(({ content }) => content?.some(({ data }) => data?.length))) return { id, steps };
    throw cut;
  }
}
