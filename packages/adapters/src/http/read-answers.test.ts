import { expect, test } from 'vitest';
import * as v from 'valibot';
import { createTestConnection } from './__fixtures__/create-test-connection.ts';
import { readJson } from './read-json.ts';
import { readServerEvents, type ServerEvent } from './read-server-events.ts';

const connection = createTestConnection(() => Promise.reject(new Error('not used')));
const schema = v.object({ text: v.string() });

/** A body that goes on for as long as it is read. */
function endless(piece: string): { response: Response; wasCancelled: () => boolean } {
  let isCancelled = false;
  const bytes = new TextEncoder().encode(piece);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(bytes),
    cancel: () => void (isCancelled = true),
  });
  return { response: new Response(body), wasCancelled: () => isCancelled };
}

async function events(response: Response, signal = new AbortController().signal): Promise<ServerEvent[]> {
  const all: ServerEvent[] = [];
  for await (const event of readServerEvents(response, { connection, signal, isPaid: true })) all.push(event);
  return all;
}

const json = (body: BodyInit, isPaid = true) =>
  readJson(new Response(body), { connection, signal: new AbortController().signal, isPaid, schema });

test.each([
  ['', 'stream-cut'],
  ['{"text":"abc', 'stream-cut'],
  ['<html>', 'bad-output'],
  ['{"text":1}', 'bad-output'],
  ['null', 'bad-output'],
])('%j as JSON is %s', async (text, code) => {
  await expect(json(text)).rejects.toMatchObject({ code });
});

test('a cut answer is asked for again only when that is free', async () => {
  await expect(json('{')).rejects.toMatchObject({ code: 'stream-cut', isRetryable: false });
  await expect(json('{', false)).rejects.toMatchObject({ code: 'stream-cut', isRetryable: true });
});

test('reads events until the one that says it is done', async () => {
  const body = 'event: a\ndata: {"n":1}\n\n: a comment\n\ndata: {"n":2}\n\ndata: [DONE]\n\ndata: {"n":3}\n\n';
  expect(await events(new Response(body))).toEqual([
    { name: 'a', data: { n: 1 } },
    { name: '', data: { n: 2 } },
  ]);
});

test('leaves out an event that has not come whole', async () => {
  expect(await events(new Response('data: {"n":1}\n\ndata: {"n":2}'))).toEqual([
    { name: '', data: { n: 1 } },
  ]);
});

test('refuses events that are not JSON', async () => {
  await expect(events(new Response('data: hello\n\n'))).rejects.toMatchObject({ code: 'bad-output' });
});

test('does not take in an endless answer, and closes it', async () => {
  const text = endless(`"${'x'.repeat(1_000_000)}",`);
  const options = { connection, signal: new AbortController().signal, isPaid: true, schema };
  await expect(readJson(text.response, options)).rejects.toMatchObject({ code: 'bad-output' });
  expect(text.wasCancelled()).toBe(true);
  const line = endless(`data: ${'x'.repeat(1_000_000)}`);
  await expect(events(line.response)).rejects.toMatchObject({ code: 'bad-output' });
  expect(line.wasCancelled()).toBe(true);
});

test('an abort ends the reading at once, also of a fetch that does not know of it', async () => {
  let isCancelled = false;
  const silent = new ReadableStream({ cancel: () => void (isCancelled = true) });
  const controller = new AbortController();
  const reading = events(new Response(silent), controller.signal);
  controller.abort();
  await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  expect(isCancelled).toBe(true);
});
