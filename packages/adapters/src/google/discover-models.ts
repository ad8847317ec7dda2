import { orderModels } from '../shared/order-models.ts';
import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import type { Connection } from '../http/connection.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { createConnection } from './create-connection.ts';
import { describeFor } from './describe-for.ts';
import type { GoogleOptions } from './google-options.ts';
import { findModel, imageModelId, models } from './models.ts';

const schema = v.object({
  models: v.nullish(
    v.array(v.object({ name: v.string(), supportedGenerationMethods: v.nullish(v.array(v.string())) })),
    [],
  ),
  nextPageToken: v.nullish(v.string()),
});

/**
 * The image models that the key may use, known ones first and in their order, then those that came later. Without a key: those
 * that are known, so that they can be looked at before there is one.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: GoogleOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const known = models.map(({ descriptor }) => descriptor.id);
  const isUsable = settings.apiKey !== undefined || settings.transport === 'relay';
  const listed = isUsable ? await listModels(settings, signal) : known;
  return orderModels({ known, listed, defaultModel: settings.defaultModel }).map((id) =>
    describeFor(settings, findModel(id)),
  );
}

async function listModels(settings: GoogleOptions, signal: AbortSignal): Promise<string[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const ids: string[] = [];
  for (let page: string | undefined = ''; page !== undefined;) {
    const answer: v.InferOutput<typeof schema> = await readPage(connection, { page, signal });
    for (const { name, supportedGenerationMethods: methods } of answer.models ?? []) {
      const id = name.replace(/^models\//, '');
      if (imageModelId.test(id) && methods?.includes('generateContent') !== false) ids.push(id);
    }
    page = answer.nextPageToken || undefined;
  }
  return [...new Set(ids)];
}

async function readPage(
  connection: Connection,
  { page, signal }: { page: string; signal: AbortSignal },
): Promise<v.InferOutput<typeof schema>> {
  const query = new URLSearchParams({ pageSize: '1000', ...(page !== '' && { pageToken: page }) });
  const options = { signal, isPaid: false };
  const response = await sendRequest(connection, { method: 'GET', path: `/models?${query}`, ...options });
  return readJson(response, { connection, schema, ...options });
}
