import { expect, test } from 'vitest';
import { toEventStream } from './to-event-stream.ts';

const decode = async (stream: ReadableStream<Uint8Array>, count: number): Promise<string[]> => {
  const reader = stream.getReader();
  const texts: string[] = [];
  while (texts.length < count) {
    const { done, value } = await reader.read();
    if (done) break;
    texts.push(new TextDecoder().decode(value));
  }
  await reader.cancel();
  return texts;
};

test('fills silence, so that nothing on the way closes the connection, and lets go when nobody reads', async () => {
  let ends = 0;
  async function* silent() {
    await new Promise(() => undefined);
    yield { sequence: 1, event: { type: 'turn-end' as const } };
  }
  const stream = toEventStream(silent(), { onEnd: () => void (ends += 1), heartbeatMs: 1 });
  expect(await decode(stream, 3)).toEqual([': at work\n\n', ': at work\n\n', ': at work\n\n']);
  expect(ends).toBe(1);
});

test('makes nothing before somebody reads it', async () => {
  let made = 0;
  async function* busy() {
    for (;;) yield { sequence: (made += 1), event: { type: 'text-delta' as const, text: 'line\nbreak' } };
  }
  const texts = await decode(toEventStream(busy(), { onEnd: () => undefined }), 3);
  expect(made).toBe(2);
  expect(texts[1]).toBe(
    'id: 1\ndata: {"sequence":1,"event":{"type":"text-delta","text":"line\\nbreak"}}\n\n',
  );
});
