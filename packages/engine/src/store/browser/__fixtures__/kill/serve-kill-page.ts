/* oxlint-disable no-restricted-imports -- This part of the test runs in Node, outside of the page. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { KillOperation } from './kill-operation.ts';

/** The page's server and what the page has told it. Outside of the browser, so that what it was told survives the kill. */
export interface KillPageServer {
  url: string;
  /** The operation that was begun last and has not been acknowledged. */
  pending: KillOperation | undefined;
  /** Acknowledged operations since the last look, oldest first. */
  acknowledged: KillOperation[];
  /** Resolves when the page has begun its first operation since the last look. */
  begun: PromiseWithResolvers<void>;
  /** What went wrong in the page. */
  failures: string[];
  close(): void;
}

/** Bundles the page with the store that is tested, and serves it. */
export async function serveKillPage(): Promise<KillPageServer> {
  const script = await bundlePage();
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void readBody(request).then((body) => {
        receive(state, request.url ?? '', body);
        response.end();
      });
      return;
    }
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>kill</title><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: KillPageServer = {
    url: `http://127.0.0.1:${port}/`,
    pending: undefined,
    acknowledged: [],
    begun: Promise.withResolvers(),
    failures: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return state;
}

function receive(state: KillPageServer, path: string, body: string): void {
  if (path === '/start') {
    state.pending = JSON.parse(body) as KillOperation;
    state.begun.resolve();
  }
  if (path === '/failure') state.failures.push(body);
  if (path !== '/acknowledge') return;
  state.acknowledged.push(JSON.parse(body) as KillOperation);
  state.pending = undefined;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
  } catch {
    return '"cut"';
  }
  return Buffer.concat(parts).toString();
}

async function bundlePage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rollupOptions: { input: fileURLToPath(new URL('kill-page.ts', import.meta.url)) },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as { output: { type: string; code?: string }[] };
  const code = output.find((chunk) => chunk.type === 'chunk')?.code;
  if (code === undefined) throw new Error('The page could not be bundled.');
  return code;
}
