/**
 * The vendor's SDK as an oracle: the same turn through it and through the adapter, to a server that records. The right-hand side
 * of each case is what somebody who uses the SDK would write.
 */
import { type Content, GoogleGenAI } from '@google/genai';
import type { AdapterRequest } from '@pentimento/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/google/index.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { google } from './google.ts';
import type { GoogleOptions } from './google-options.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const apiKey = 'AIzaOracle';
const baseUrl = simulator.baseUrl('google');
const client = new GoogleGenAI({ apiKey, httpOptions: { baseUrl } });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const model = 'gemini-nano-banana-2.1';

/** What differs on purpose. */
const ignoredHeaders = [
  // About the connection, set by the platform.
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  // The SDK introduces itself. A page may not set `user-agent`, and the other would need leave (CORS).
  'user-agent',
  'x-goog-api-client',
  // Empty: interactions carry it though there are no cookies.
  'cookie',
  // `text/event-stream` or `application/json` there, `*/*` here: the answer's type is decided by the address and by `stream`.
  'accept',
];

async function compare(options: {
  request: Partial<AdapterRequest>;
  settings?: GoogleOptions;
  sdk: () => Promise<unknown>;
}): Promise<void> {
  const adapter = google({ apiKey, baseUrl: `${baseUrl}/v1`, ...options.settings });
  await runTurn(adapter, { model, instruction: 'a red house', ...options.request });
  const answer = await options.sdk();
  if (Symbol.asyncIterator in Object(answer)) for await (const _ of answer as AsyncIterable<unknown>);
  const [ours, theirs, ...others] = simulator.exchanges;
  expect(others).toEqual([]);
  if (!ours || !theirs) throw new Error('two requests were to arrive');
  expect([ours.end, theirs.end]).toEqual(['answered', 'answered']);
  expect(await describeExchange(ours, ignoredHeaders)).toEqual(
    await describeExchange(theirs, ignoredHeaders),
  );
}

const base = await samplePicture([120, 160, 200]);
const reference = await samplePicture([200, 30, 30]);
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const inline = (bytes: Uint8Array) => ({ inlineData: { mimeType: 'image/png', data: toBase64(bytes) } });
const responseModalities = ['TEXT', 'IMAGE'];

test('makes a picture, with what the model tries out', () =>
  compare({
    request: { size: { width: 2752, height: 1536 } },
    sdk: () =>
      client.models.generateContentStream({
        model,
        contents: 'a red house',
        config: {
          responseModalities,
          imageConfig: { aspectRatio: '16:9', imageSize: '2K' },
          thinkingConfig: { includeThoughts: true },
        },
      }),
  }));

test('changes a picture by references, and says what must stay', () =>
  compare({
    request: {
      base,
      references: [{ image: reference, role: 'style' }],
      preserveList: ['the boat'],
      options: { previews: false, imageSize: '4K' },
    },
    sdk: () =>
      client.models.generateContent({
        model,
        contents: [
          {
            role: 'user',
            parts: [
              inline(base.bytes),
              inline(reference.bytes),
              {
                text: 'a red house\n\nKeep exactly as it is: the boat.\nImage 2: take only the style from it.',
              },
            ],
          },
        ],
        config: { responseModalities, imageConfig: { imageSize: '4K' } },
      }),
  }));

test('goes on with a conversation as a chat of the SDK does', async () => {
  const adapter = google({ apiKey, baseUrl: `${baseUrl}/v1` });
  const options = { previews: false };
  const first = await runTurn(adapter, { model, instruction: 'a red house', options });
  const chat = client.chats.create({ model, config: { responseModalities } });
  await chat.sendMessage({ message: 'a red house' });
  simulator.exchanges.length = 0;
  await compare({
    request: {
      instruction: 'make it night',
      base: first.images[0]!,
      providerState: first.providerState,
      options,
    },
    sdk: () => {
      // An empty text at the end is kept there, and the pieces of the words are not put together.
      const [user, answer] = chat.getHistory() as [Content, Content];
      const [words, picture] = [
        { text: answer.parts!.map(({ text }) => text ?? '').join('') },
        answer.parts!.find(({ inlineData }) => inlineData)!,
      ];
      const history = [user, { ...answer, parts: [words, picture] }];
      return client.chats
        .create({ model, config: { responseModalities }, history })
        .sendMessage({ message: 'make it night' });
    },
  });
});

test('begins an interaction', () =>
  compare({
    settings: { api: 'interactions' },
    request: { base, size: { width: 1376, height: 768 }, options: { thinkingLevel: 'high' } },
    sdk: () =>
      client.interactions.create({
        model,
        input: [
          { type: 'image', mime_type: 'image/png', data: toBase64(base.bytes) },
          { type: 'text', text: 'a red house' },
        ],
        response_format: [{ type: 'text' }, { type: 'image', delivery: 'inline', aspect_ratio: '16:9' }],
        generation_config: { thinking_level: 'high', thinking_summaries: 'auto' },
        store: true,
        stream: true,
      }),
  }));

test('goes on with an interaction', async () => {
  const adapter = google({ apiKey, baseUrl: `${baseUrl}/v1`, api: 'interactions' });
  const first = await runTurn(adapter, { model, instruction: 'a red house' });
  simulator.exchanges.length = 0;
  await compare({
    settings: { api: 'interactions' },
    request: {
      instruction: 'make it night',
      base: first.images[0]!,
      providerState: first.providerState,
      options: { previews: false },
    },
    sdk: () =>
      client.interactions.create({
        model,
        input: [{ type: 'text', text: 'make it night' }],
        response_format: [{ type: 'text' }, { type: 'image', delivery: 'inline' }],
        previous_interaction_id: (first.providerState as { id: string }).id,
        store: true,
      }),
  });
});
