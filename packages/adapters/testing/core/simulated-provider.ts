import type { ConformanceFault } from '@pentimento/engine/testing';
import type { SimulatedSocket } from './accept-socket.ts';
import type { SimulatedTurn } from './simulated-turn.ts';

/** One request, as a provider's route gets it. */
export interface SimulatedRequest {
  readonly method: string;
  /** Below the provider's base, such as `/v1/images/edits`. */
  readonly path: string;
  /** What the route's pattern captured. */
  readonly captured: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Where this provider's API begins, for addresses in answers. */
  readonly baseUrl: string;
  /** What to do wrong. Faults of the connection (`lost`, `cut`, `hang`, `stall`, `slow`) are done by the server itself. */
  readonly fault: ConformanceFault | undefined;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** Notes what was understood, for tests to see. Returns it, to be marked as cancelled later. */
  noteTurn(turn: Omit<SimulatedTurn, 'isCancelled'>): SimulatedTurn;
}

/** An answer: a text or bytes, or events one by one. */
export interface SimulatedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | Iterable<string> | AsyncIterable<string>;
}

/** One address of a provider. */
export interface SimulatedRoute {
  readonly method: string;
  /** The whole path, with groups for its variable parts. */
  readonly path: RegExp;
  /** Whether the provider charges for it: only then faults apply. */
  readonly isPaid: boolean;
  /** Whether it only takes a job on, which is asked about later: then the route itself does the fault `endless-job`. */
  readonly startsJob?: boolean;
  readonly answer: (request: SimulatedRequest) => SimulatedAnswer | Promise<SimulatedAnswer>;
}

/** A provider that is played: each folder beside `core` exports one from its `index.ts`, by `createSimulatedProvider()`. */
export interface SimulatedProvider {
  /** The adapter's id; its API is served below `/<id>`. */
  readonly id: string;
  /** What an adapter's base URL has after the provider's own, such as `/v1`. Default nothing. */
  readonly apiPath?: string;
  readonly routes: readonly SimulatedRoute[];
  /** Headers that let pages read its answers, as the real one sends them. Undefined: it does not let pages call it. */
  readonly corsHeaders?: Readonly<Record<string, string>>;
  /** Where it takes WebSockets, such as `/ws`, and what it does with each. */
  readonly socketPath?: string;
  readonly acceptSocket?: (socket: SimulatedSocket) => void;
  /** Its answer to an address that it does not have. */
  readonly notFound: SimulatedAnswer;
}
