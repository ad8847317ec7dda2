/** One side of `npm run bench -- adapters`: the adapter, as the engine calls it. */
import { openai } from '@pentimento/adapters/openai';
import { noisyPicture } from './serve-picture.ts';
import { measureTurns } from './turn-cost.ts';

const [, , baseUrl = '', task, count] = process.argv;
const adapter = openai({ apiKey: 'sk-bench', baseUrl });
const bytes = task === 'edit' ? await noisyPicture(2048) : undefined;
const base = bytes && { bytes, mediaType: 'image/png' as const, width: 2048, height: 2048 };

const cost = await measureTurns(Number(count), async () => {
  const events = adapter.run(
    {
      model: 'gpt-image-2',
      instruction: 'a red house by the sea',
      preserveList: [],
      references: [],
      candidates: 1,
      ...(base && { base }),
      options: { partialImages: task === 'stream' ? 2 : 0 },
    },
    {
      signal: new AbortController().signal,
      fetch: globalThis.fetch,
      now: Date.now,
      createId: () => 'id',
      log: () => undefined,
    },
  );
  let length = 0;
  for await (const event of events) if (event.type === 'image') length = event.image.bytes.length;
  return length;
});
console.log(JSON.stringify(cost));
