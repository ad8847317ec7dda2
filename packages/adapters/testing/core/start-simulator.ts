import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConformanceFault, ConformanceNetwork } from '@pentimento/engine/testing';
import { acceptSocket } from './accept-socket.ts';
import type { Exchange } from './exchange.ts';
import { serveRequest } from './serve-request.ts';
import type { SimulatedProvider } from './simulated-provider.ts';
import type { SimulatedTurn } from './simulated-turn.ts';

/** Options of `startSimulator`. */
export interface SimulatorOptions {
  readonly providers: readonly SimulatedProvider[];
  /** Default: any free one. */
  readonly port?: number;
  /** Waited before each event of a stream, so that people see previews. Default 0. */
  readonly eventDelayMs?: number;
  /** Whether an instruction may ask for a fault: "a red house [fault: slow]". Default no. */
  readonly takesFaultsFromWords?: boolean;
}

/** A server on this machine that speaks the providers' APIs and makes pictures. */
export interface Simulator {
  /** Where an adapter finds a provider: its `baseUrl`, up to the provider's own path. */
  baseUrl(providerId: string): string;
  /** Everything that arrived since the last `reset`. */
  readonly exchanges: Exchange[];
  /** Sets what happens to the next paid requests, one fault each. */
  inject(...faults: ConformanceFault[]): void;
  /** The server as the conformance suite wants it. */
  conformanceNetwork(options: { secret: string }): ConformanceNetwork;
  close(): Promise<void>;
}

/** What the server remembers while it runs. */
export interface SimulatorState {
  readonly providers: ReadonlyMap<string, SimulatedProvider>;
  readonly eventDelayMs: number;
  readonly takesFaultsFromWords: boolean;
  readonly exchanges: Exchange[];
  readonly turns: SimulatedTurn[];
  readonly faults: ConformanceFault[];
  url: string;
}

/** Starts the server on 127.0.0.1. It does not keep a process alive by itself when `port` is left out. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const state: SimulatorState = {
    providers: new Map(options.providers.map((provider) => [provider.id, provider])),
    eventDelayMs: options.eventDelayMs ?? 0,
    takesFaultsFromWords: options.takesFaultsFromWords ?? false,
    exchanges: [],
    turns: [],
    faults: [],
    url: '',
  };
  const server = createServer((request, response) => {
    // A client that goes away while it sends has no answer to wait for.
    serveRequest(state, request, response).catch(() => response.destroy());
  });
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request, socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    acceptSocket(state, request, socket);
  });
  // Connections that stay open must not be what a test runner waits for.
  server.keepAliveTimeout = 1000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (options.port === undefined) server.unref();
  return {
    baseUrl: (providerId) => `${state.url}/${providerId}`,
    exchanges: state.exchanges,
    inject: (...faults) => void state.faults.push(...faults),
    conformanceNetwork: ({ secret }) => ({
      secret,
      inject: (fault) => void state.faults.push(fault),
      exchanges: () => state.exchanges,
      turns: () => state.turns,
      reset() {
        for (const list of [state.exchanges, state.turns, state.faults]) list.length = 0;
      },
    }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
