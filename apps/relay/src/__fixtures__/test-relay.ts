import type { AdapterEvent, AdapterRequest, ImageAdapter } from '@pentimento/engine';
import { relay as relayAdapter } from '@pentimento/adapters/relay';
import { type AdapterScript, createScriptedAdapter } from '@pentimento/engine/testing/scripted-adapter';
import { hashToken } from '../access/hash-token.ts';
import { createRelay, type Relay } from '../create-relay.ts';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';
import type { RelayOptions } from '../relay-options.ts';

export const baseUrl = 'https://relay.test';
export const tokens = { alice: 'token-of-alice-0123456789', bob: 'token-of-bob-0123456789' };

/** A relay with a scripted adapter behind it, reached without a network. */
export interface TestRelay {
  readonly relay: Relay;
  /** What the scripted adapter was asked for: one entry is one payment. */
  readonly runs: AdapterRequest[];
  readonly log: RelayLogEntry[];
  readonly fetch: typeof globalThis.fetch;
  /** The adapter of a user, with this network. */
  adapter(user?: keyof typeof tokens, fetch?: typeof globalThis.fetch): ImageAdapter;
  /** A bare request of a user. */
  ask(path: string, init?: RequestInit, user?: keyof typeof tokens): Promise<Response>;
}

export async function createTestRelay(
  options: Partial<RelayOptions> & { script?: AdapterScript } = {},
): Promise<TestRelay> {
  const { script, ...more } = options;
  const scripted = createScriptedAdapter(script ? { script } : {});
  const log: RelayLogEntry[] = [];
  const relay = createRelay({
    adapters: [scripted],
    users: await Promise.all(
      Object.entries(tokens).map(async ([name, token]) => ({ name, tokenHash: await hashToken(token) })),
    ),
    origins: ['https://page.test'],
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    log: (entry) => void log.push(entry),
    ...more,
  });
  const fetch: typeof globalThis.fetch = (input, init) => relay.fetch(new Request(input, init));
  return {
    relay,
    runs: scripted.requests,
    log,
    fetch,
    adapter: (user = 'alice', network = fetch) =>
      relayAdapter({ baseUrl, apiKey: tokens[user], fetch: network }),
    ask: (path, init, user = 'alice') =>
      fetch(`${baseUrl}${path}`, { ...init, headers: { authorization: `Bearer ${tokens[user]}`, ...init?.headers } }),
  };
}

/** A turn of the scripted model. */
export const turn: AdapterRequest = {
  model: 'scripted:plain',
  instruction: 'a red house',
  preserveList: [],
  references: [],
  candidates: 1,
};

/** What a run gave, good or bad. */
export interface RunOutcome {
  readonly events: AdapterEvent[];
  readonly error: unknown;
}

/** Runs a turn to its end. `onEvent` may look on. */
export async function runTurn(
  adapter: ImageAdapter,
  request: Partial<AdapterRequest> = {},
  { signal = new AbortController().signal, onEvent }: { signal?: AbortSignal; onEvent?: (event: AdapterEvent) => void } = {},
): Promise<RunOutcome> {
  const events: AdapterEvent[] = [];
  const context = { signal, fetch: globalThis.fetch, now: Date.now, createId: () => 'id', log: () => undefined };
  try {
    for await (const event of adapter.run({ ...turn, ...request }, context)) {
      events.push(event);
      onEvent?.(event);
    }
    return { events, error: undefined };
  } catch (error) {
    return { events, error };
  }
}

/** The form of a turn, as a page sends it. */
export function turnForm(fields: object = {}): FormData {
  const form = new FormData();
  form.set('turn', JSON.stringify({ ...turn, ...fields }));
  return form;
}
