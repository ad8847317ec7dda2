import { type AdapterEvent, InvalidRequestError, ModelUnavailableError } from '@pentimento/engine';
import { readJson } from '../../http/read-json.ts';
import { isEventStream } from '../../http/read-server-events.ts';
import { sendRequest } from '../../http/send-request.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { finishInteraction } from './finish-interaction.ts';
import { followInteraction } from './follow-interaction.ts';
import { interactionSchema } from './interaction-schema.ts';
import { type InteractionState, readInteractionState } from './interaction-state.ts';
import { mapInteractionRequest } from './map-interaction-request.ts';
import { readPendingInteraction } from './pending-interaction.ts';
import { readInteractionStream } from './read-interaction-stream.ts';

/** One turn through the Interactions API: follows the parent's, or starts anew where that is no longer there. */
export async function* runInteractionTurn(turn: GoogleTurn): AsyncGenerator<AdapterEvent> {
  const { base, providerState, pending } = turn.request;
  const pendingId = readPendingInteraction(pending);
  if (pendingId !== undefined)
    return yield* finishInteraction(yield* followInteraction(turn, pendingId), turn);
  const state = base && readInteractionState(providerState);
  try {
    yield* interact(turn, state);
  } catch (error) {
    if (!state || !isLost(error)) throw error;
    const details =
      'Google no longer has the conversation up to here: it was given the picture, without what was said before.';
    yield { type: 'warning', kind: 'degraded', feature: 'conversation', details };
    yield* interact(turn, undefined);
  }
}

/** Refused at the door, and so free: either the interaction is gone or the model; without the interaction it will be clear. */
function isLost(error: unknown): boolean {
  if (ModelUnavailableError.isInstance(error)) return true;
  return InvalidRequestError.isInstance(error) && /interaction/i.test(error.message);
}

async function* interact(
  turn: GoogleTurn,
  state: InteractionState | undefined,
): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const { json, warnings } = await mapInteractionRequest(turn, state);
  const path = '/interactions';
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  yield* warnings;
  if (isEventStream(response)) return yield* readInteractionStream(response, turn);
  const options = { connection, signal, isPaid: true, pictureFields: ['data'] };
  const interaction = await readJson(response, { ...options, schema: interactionSchema });
  for (const { type, content } of interaction.steps ?? [])
    for (const { text } of content ?? [])
      if (type === 'model_output' && text) yield { type: 'text-delta', text };
  yield* finishInteraction(interaction, turn);
}
