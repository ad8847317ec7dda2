import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConformanceFault } from '@pentimento/engine/testing';
import type { Exchange } from './exchange.ts';
import { faultInWords } from './fault-in-words.ts';
import { sendAnswer } from './send-answer.ts';
import type { SimulatedAnswer, SimulatedProvider, SimulatedRequest } from './simulated-provider.ts';
import type { SimulatedTurn } from './simulated-turn.ts';
import type { SimulatorState } from './start-simulator.ts';

/** Answers one request: finds the provider by the first part of the path, and the route by the rest. */
export async function serveRequest(
  state: SimulatorState,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', state.url);
  const [, id = '', path = '/'] = /^\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? [];
  const provider = state.providers.get(id);
  const method = incoming.method ?? 'GET';
  if (!provider) return void response.writeHead(404).end(`no provider '${id}' here`);
  if (method === 'OPTIONS') return answerPreflight(provider, incoming, response);

  const found = findRoute(provider, method, path);
  const exchange: Exchange = {
    provider: id,
    method,
    url: `${url.pathname}${url.search}`,
    headers: new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: await readBody(incoming),
    isPaid: found?.route.isPaid ?? false,
    end: 'pending',
    answerBytes: 0,
    answerEvents: 0,
  };
  state.exchanges.push(exchange);
  const client = new AbortController();
  const turns: SimulatedTurn[] = [];
  response.once('close', () => {
    if (exchange.end === 'pending') {
      exchange.end = 'closed';
      for (const turn of turns) turn.isCancelled = true;
    }
    client.abort();
  });
  const fault = exchange.isPaid ? takeFault(state, exchange) : undefined;
  const request: SimulatedRequest = {
    method,
    path,
    captured: found?.captured ?? [],
    query: url.searchParams,
    headers: exchange.headers,
    body: exchange.body,
    baseUrl: `${state.url}/${id}`,
    fault,
    signal: client.signal,
    noteTurn: (understood) => {
      const turn = { ...understood, isCancelled: false };
      state.turns.push(turn);
      turns.push(turn);
      return turn;
    },
  };
  await answerWithFault({ state, request, response, exchange, fault, found, provider });
}

function takeFault(state: SimulatorState, { body }: Exchange): ConformanceFault | undefined {
  return state.faults.shift() ?? (state.takesFaultsFromWords ? faultInWords(body) : undefined);
}

interface Found {
  readonly route: SimulatedProvider['routes'][number];
  readonly captured: string[];
}

function findRoute(provider: SimulatedProvider, method: string, path: string): Found | undefined {
  for (const route of provider.routes) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return { route, captured: match.slice(1) };
  }
  return undefined;
}

async function answerWithFault(options: {
  state: SimulatorState;
  request: SimulatedRequest;
  response: ServerResponse;
  exchange: Exchange;
  fault: ConformanceFault | undefined;
  found: Found | undefined;
  provider: SimulatedProvider;
}): Promise<void> {
  const { state, request, response, exchange, fault, found, provider } = options;
  const hasJobs = found?.route.startsJob === true;
  if (fault?.kind === 'hang' || (fault?.kind === 'endless-job' && !hasJobs)) return;
  if (fault?.kind === 'slow') await pause(fault.delayMs, request.signal);
  if (fault?.kind === 'lost') {
    exchange.end = 'failed';
    return void response.destroy();
  }
  let answer: SimulatedAnswer;
  try {
    answer = (await found?.route.answer(request)) ?? provider.notFound;
  } catch (error) {
    // A mistake of the simulator itself must be seen in the test that met it.
    answer = {
      status: 599,
      body: `The simulator failed: ${error instanceof Error ? error.stack : String(error)}`,
    };
  }
  if (request.signal.aborted) return;
  await sendAnswer({
    answer,
    response,
    exchange,
    fault,
    eventDelayMs: state.eventDelayMs,
    provider,
    signal: request.signal,
  });
}

function answerPreflight(
  provider: SimulatedProvider,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  response
    .writeHead(204, {
      ...provider.corsHeaders,
      ...(provider.corsHeaders && {
        'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
        'access-control-allow-headers': incoming.headers['access-control-request-headers'] ?? '*',
      }),
    })
    .end();
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
