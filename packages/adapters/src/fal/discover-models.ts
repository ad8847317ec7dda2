import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { firstOfEach } from '../shared/first-of-each.ts';
import { createConnection } from './create-connection.ts';
import { describeFor } from './describe-for.ts';
import { defaultCatalogUrl, type FalOptions } from './fal-options.ts';
import { findModel, models } from './models.ts';

const schema = v.object({
  models: v.array(
    v.object({
      endpoint_id: v.string(),
      metadata: v.nullish(v.object({ display_name: v.nullish(v.string()) })),
    }),
  ),
});

const categories = ['text-to-image', 'image-to-image'];

/**
 * The known models, then the first hundred of each kind of the provider's catalogue. Without a key, or with a base URL of one's
 * own, only those that are known.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: FalOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const {
    defaultModel,
    apiKey,
    baseUrl,
    catalogUrl = baseUrl === undefined ? defaultCatalogUrl : undefined,
  } = settings;
  const addresses = new Set(models.flatMap(({ generate, edit }) => [generate, edit]));
  const listed =
    catalogUrl === undefined || apiKey === undefined
      ? []
      : await Promise.all(
          categories.map((category) => listCategory(settings, { catalogUrl, category, signal })),
        );
  const later = listed.flat().filter(({ id }) => !addresses.has(id));
  const known = models.map((model) => describeFor(settings, model));
  const first = defaultModel === undefined ? [] : [describeFor(settings, findModel(defaultModel))];
  return firstOfEach([...first, ...known, ...later]);
}

async function listCategory(
  settings: FalOptions,
  { catalogUrl, category, signal }: { catalogUrl: string; category: string; signal: AbortSignal },
): Promise<ModelDescriptor[]> {
  const connection = createConnection({ ...settings, baseUrl: catalogUrl }, contextOutsideTurns);
  const path = `/models?category=${category}&status=active&limit=100`;
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const answer = await readJson(response, { connection, signal, isPaid: false, schema });
  return answer.models.map(({ endpoint_id: id, metadata }) => ({
    ...describeFor(settings, findModel(id)),
    label: metadata?.display_name ?? id,
  }));
}
