/**
 * How pictures should travel from the relay to a page: as base64 inside its stream of events, or each by a request of its own.
 * Peak memory of both ends, above what they held before, in processes of their own: `npm run bench -- relay-pictures`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// @boundaries-ignore It measures what is no public interface.
import { encodeBase64 } from '../packages/adapters/src/http/encode-base64.ts';
// @boundaries-ignore It measures what is no public interface.
import { readBytes } from '../packages/adapters/src/http/read-bytes.ts';
// @boundaries-ignore It measures what is no public interface.
import { readServerEvents } from '../packages/adapters/src/http/read-server-events.ts';

const pictureBytes = 20_000_000;
const pages = 4;
const [role, address = ''] = process.argv.slice(2);

/** Peak of what this process holds outside and inside the heap, above now. */
function watchMemory(): () => number {
  const held = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  globalThis.gc?.();
  const before = held();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, held())), 2);
  return () => {
    clearInterval(timer);
    return Math.max(peak, held()) - before;
  };
}

async function serve(): Promise<void> {
  const picture = new Uint8Array(pictureBytes);
  for (let at = 0; at < picture.length; at += 65_536)
    crypto.getRandomValues(picture.subarray(at, at + 65_536));
  const server = createServer((request, response) => {
    if (request.url === '/picture') return void response.end(picture);
    response.write(`id: 1\ndata: ${JSON.stringify({ b64_json: encodeBase64(picture) })}\n\n`);
    return void response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = watchMemory();
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  await once(process, 'message');
  process.send?.({ peak: stop() });
  process.exit();
}

async function read(url: string): Promise<void> {
  const connection = {
    label: 'Relay',
    baseUrl: url,
    headers: {},
    secrets: [],
    fetch: globalThis.fetch,
    now: Date.now,
    log: () => undefined,
    probePath: '/',
  };
  const reading = { connection, signal: new AbortController().signal, isPaid: false };
  const stop = watchMemory();
  const readOnce = async (): Promise<number> => {
    const response = await fetch(url);
    if (url.endsWith('/picture')) return (await readBytes(response, reading)).length;
    let length = 0;
    for await (const { data } of readServerEvents(response, { ...reading, pictureFields: ['b64_json'] }))
      length += (data as { b64_json: Uint8Array }).b64_json.length;
    return length;
  };
  const startedAt = performance.now();
  const lengths = await Promise.all(Array.from({ length: pages }, readOnce));
  if (lengths.some((length) => length !== pictureBytes)) throw new Error('a picture did not come whole');
  process.send?.({ peak: stop(), ms: performance.now() - startedAt });
  process.exit();
}

async function answerOf<T>(child: ReturnType<typeof fork>): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}

async function compare(): Promise<void> {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const execArgv = ['--conditions=pentimento-source', '--expose-gc'];
  console.log(`${pages} pages at once, a picture of ${megabytes(pictureBytes)}; peak above the start`);
  for (const [name, path] of [
    ['base64 in the events', '/events'],
    ['a request for each', '/picture'],
  ] as const) {
    const server = fork(import.meta.filename, ['serve'], { execArgv });
    const { url } = await answerOf<{ url: string }>(server);
    const client = fork(import.meta.filename, ['read', url + path], { execArgv });
    const { peak, ms } = await answerOf<{ peak: number; ms: number }>(client);
    server.send('stop');
    const { peak: serverPeak } = await answerOf<{ peak: number }>(server);
    console.log(
      `${name.padEnd(22)} relay ${megabytes(serverPeak).padStart(7)}   pages ${megabytes(peak).padStart(7)}   ${ms.toFixed(0)} ms`,
    );
  }
}

if (role === 'serve') await serve();
else if (role === 'read') await read(address);
else await compare();
