import { InvalidRequestError, ModelUnavailableError } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { HuggingfaceTurn } from './huggingface-turn.ts';
import { type ProviderName, providers } from './provider-name.ts';

const entry = { providerId: v.string(), status: v.nullish(v.string()), task: v.string() };
/** The hub writes a list; older answers had the provider's name as the key. */
const mappingSchema = v.union([
  v.array(v.object({ provider: v.string(), ...entry })),
  v.pipe(
    v.record(v.string(), v.object(entry)),
    v.transform((record) => Object.entries(record).map(([provider, rest]) => ({ provider, ...rest }))),
  ),
]);
const schema = v.object({ inferenceProviderMapping: v.nullish(mappingSchema, []) });

/** Who computes a turn, and what the model is called there. */
export interface FoundProvider {
  readonly name: ProviderName;
  readonly providerId: string;
}

/**
 * Asks the hub who runs the turn's model. Free.
 * @throws ModelUnavailableError when none that this adapter can speak to does; InvalidRequestError when it is for another task.
 */
export async function findProvider({
  request,
  hub,
  signal,
  provider,
}: HuggingfaceTurn): Promise<FoundProvider> {
  const [model = '', named] = request.model.split(':');
  const wanted = named ?? provider;
  const path = `/api/models/${model}?expand[]=inferenceProviderMapping`;
  const response = await sendRequest(hub, { method: 'GET', path, isPaid: false, signal });
  const answer = await readJson(response, { connection: hub, signal, isPaid: false, schema });
  const running = answer.inferenceProviderMapping.filter(({ status }) => status !== 'error');
  const usable = running.flatMap(({ provider: other, providerId, task }) => {
    const name = providers.find((each) => each === other);
    return name && (wanted === undefined || wanted === name) ? [{ name, providerId, task }] : [];
  });
  const [first] = usable;
  if (!first) {
    const others = running.map(({ provider: other }) => other).join(', ') || 'nobody';
    throw new ModelUnavailableError({
      message: `${wanted ?? providers.join(' or ')} does not run ${model} (${others} does). Choose another model.`,
    });
  }
  const task = request.base ? 'image-to-image' : 'text-to-image';
  const found = usable.find((each) => each.task === task);
  if (found) return found;
  const what = first.task === 'text-to-image' ? 'makes new pictures only' : `is for ${first.task}`;
  throw new InvalidRequestError({ message: `${model} ${what}. Choose another model.` });
}
