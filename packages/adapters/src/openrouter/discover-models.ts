import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelPricing } from '@pentimento/engine';
import * as v from 'valibot';
import type { Connection } from '../http/connection.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { firstOfEach } from '../shared/first-of-each.ts';
import { createConnection } from './create-connection.ts';
import { describeModel } from './describe-model.ts';
import type { OpenrouterModel } from './openrouter-model.ts';
import type { OpenrouterOptions } from './openrouter-options.ts';
import { readPricing, pricingLine } from './read-pricing.ts';

const descriptor = v.union([
  v.object({ type: v.literal('enum'), values: v.array(v.string()) }),
  v.object({ type: v.literal('range'), min: v.number(), max: v.number() }),
  v.object({ type: v.literal('boolean') }),
  v.pipe(
    v.unknown(),
    v.transform(() => ({ type: 'other' as const })),
  ),
]);

const listSchema = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      name: v.nullish(v.string()),
      architecture: v.nullish(v.object({ input_modalities: v.nullish(v.array(v.string()), []) })),
      supported_parameters: v.nullish(v.record(v.string(), descriptor), {}),
      supports_streaming: v.nullish(v.boolean(), false),
    }),
  ),
});

const endpointsSchema = v.object({
  endpoints: v.array(v.object({ pricing: v.nullish(v.array(pricingLine), []) })),
});

/** Prices are asked for model by model: so many at once. */
const atOnce = 6;

/** The image models that OpenRouter lists, with what they cost. A price that cannot be had is left out. */
export async function discoverModels(
  settings: OpenrouterOptions,
  signal: AbortSignal,
): Promise<OpenrouterModel[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const listing = await ask(connection, { path: '/images/models', schema: listSchema, signal });
  const data = firstOfEach(listing.data);
  const prices = new Map<string, ModelPricing | undefined>();
  const open = data.map(({ id }) => id);
  const askNext = async (): Promise<void> => {
    for (let id = open.shift(); id !== undefined; id = open.shift())
      prices.set(id, await findPricing(connection, { id, signal }));
  };
  await Promise.all(Array.from({ length: atOnce }, askNext));
  signal.throwIfAborted();
  return data.map((listed) =>
    describeModel({
      id: listed.id,
      name: listed.name ?? listed.id,
      parameters: listed.supported_parameters ?? {},
      supportsStreaming: listed.supports_streaming ?? false,
      takesPictures: listed.architecture?.input_modalities?.includes('image') ?? false,
      pricing: prices.get(listed.id),
    }),
  );
}

async function findPricing(
  connection: Connection,
  { id, signal }: { id: string; signal: AbortSignal },
): Promise<ModelPricing | undefined> {
  const path = `/images/models/${id.split('/').map(encodeURIComponent).join('/')}/endpoints`;
  try {
    const { endpoints } = await ask(connection, { path, schema: endpointsSchema, signal });
    return readPricing(
      endpoints.map(({ pricing }) => pricing ?? []),
      new Date(connection.now()),
    );
  } catch {
    return undefined;
  }
}

async function ask<Schema extends v.GenericSchema>(
  connection: Connection,
  { path, schema, signal }: { path: string; schema: Schema; signal: AbortSignal },
): Promise<v.InferOutput<Schema>> {
  const free = { signal, isPaid: false };
  const response = await sendRequest(connection, { method: 'GET', path, ...free });
  return readJson(response, { connection, schema, ...free });
}
