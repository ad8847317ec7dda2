/** The other side of `npm run bench -- adapters`: the vendor's SDK, used as its documentation shows. */
import OpenAI, { toFile } from 'openai';
import { noisyPicture } from './serve-picture.ts';
import { measureTurns } from './turn-cost.ts';

const [, , baseURL = '', task, count] = process.argv;
const client = new OpenAI({ apiKey: 'sk-bench', baseURL });
const base = task === 'edit' ? await noisyPicture(2048) : undefined;
const request = { model: 'gpt-image-2', prompt: 'a red house by the sea' };

const decode = (text: string | undefined): number => Buffer.from(text ?? '', 'base64').length;

async function turn(): Promise<number> {
  if (task === 'stream') {
    let length = 0;
    const events = await client.images.generate({ ...request, stream: true, partial_images: 2 });
    for await (const { b64_json: text } of events) length = decode(text);
    return length;
  }
  const answer = base
    ? await client.images.edit({ ...request, image: await toFile(base, 'image.png', { type: 'image/png' }) })
    : await client.images.generate(request);
  return decode(answer.data?.[0]?.b64_json);
}

console.log(JSON.stringify(await measureTurns(Number(count), turn)));
