import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodePng } from '@pentimento/engine/png';

/** A server that answers every request at once with the same picture, as OpenAI's Images API does. */
export async function servePicture(): Promise<{
  url: string;
  pictureBytes: number;
  answerBytes: number;
  close: () => Promise<void>;
}> {
  const picture = await noisyPicture(2048);
  const base64 = Buffer.from(picture).toString('base64');
  const usage = { input_tokens: 10, output_tokens: 1000, total_tokens: 1010 };
  const whole = Buffer.from(JSON.stringify({ created: 1, data: [{ b64_json: base64 }], usage }));
  const event = (type: string, fields: object): string =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
  const partial = (index: number): string =>
    event('image_generation.partial_image', { b64_json: base64, partial_image_index: index });
  const events = Buffer.from(
    partial(0) + partial(1) + event('image_generation.completed', { b64_json: base64, usage }),
  );
  const server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      const isStream = Buffer.concat(body).subarray(0, 4096).includes('"stream":true');
      response.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' });
      response.end(isStream ? events : whole);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    pictureBytes: picture.length,
    answerBytes: base64.length,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A square whose file is about as large as a photograph's: four bits of noise in each channel. */
export function noisyPicture(side: number): Promise<Uint8Array> {
  let state = 1;
  const row = new Uint8Array(side * 3);
  const readRow = (): Uint8Array => {
    for (let at = 0; at < row.length; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      row[at] = 120 + (state >>> 28);
    }
    return row.slice();
  };
  return encodePng({ width: side, height: side, channels: 3, readRow });
}
