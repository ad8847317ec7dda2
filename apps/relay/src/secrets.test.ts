import { AuthenticationError, InvalidRequestError, RateLimitedError, RefusedError } from '@pentimento/engine';
import type { AdapterScript } from '@pentimento/engine/testing/scripted-adapter';
import { expect, test } from 'vitest';
import { createTestRelay, runTurn, tokens } from './__fixtures__/test-relay.ts';

const key = 'sk-live "quoted" 0123456789';

/** Everything that an error says, to anybody. */
const saidBy = (error: unknown): string =>
  JSON.stringify(error, Object.getOwnPropertyNames(error)) + String((error as Error).stack);

test.each([
  ['an error', new InvalidRequestError({ message: `Incorrect key ${key}`, cause: new Error(key) })],
  ['a refused key', new AuthenticationError({ message: `Incorrect key ${key}` })],
  ['a failure that nobody foresaw', new TypeError(`Bearer ${key} is not a header`)],
])('a key in %s reaches neither page nor log', async (_name, thrown) => {
  const relay = await createTestRelay({
    secrets: [key],
    logsContent: true,
    script: async function* () {
      yield { type: 'turn-start' };
      yield { type: 'warning', kind: 'other', feature: 'key', details: `your key is ${key}` };
      yield { type: 'text-delta', text: encodeURIComponent(key) };
      throw thrown;
    },
  });
  const { events, error } = await runTurn(relay.adapter());
  expect(events.map(({ type }) => type)).toContain('text-delta');
  const said = `${JSON.stringify(events)} ${saidBy(error)} ${JSON.stringify(relay.log)}`;
  expect(said).toContain('•••');
  for (const secret of [
    key,
    JSON.stringify(key).slice(1, -1),
    encodeURIComponent(key),
    ...Object.values(tokens),
  ])
    expect(said).not.toContain(secret);
});

test('errors keep what programs decide by', async () => {
  const errors = [
    new RateLimitedError({ message: 'Slow down.', retryAfterMs: 1234 }),
    new RateLimitedError({ message: 'No credit.', isRetryable: false }),
    new RefusedError({ message: 'No.', stage: 'output', categories: ['violence'] }),
  ];
  for (const thrown of errors) {
    const script: AdapterScript = async function* () {
      yield { type: 'turn-start' };
      throw thrown;
    };
    const { error } = await runTurn((await createTestRelay({ script })).adapter());
    expect({ ...(error as object) }).toEqual({ ...thrown });
    expect(error).toMatchObject({ message: thrown.message });
  }
});

test('the log tells who, what and how long, and no prompt unless that is wanted', async () => {
  const words = { instruction: 'my secret garden' };
  const failing: AdapterScript = async function* () {
    yield { type: 'turn-start' };
    throw new InvalidRequestError({ message: "Bad prompt: 'my secret garden'" });
  };
  const silent = await createTestRelay({ script: failing });
  await runTurn(silent.adapter(), words);
  expect(silent.log).toMatchObject([
    { event: 'job-start', user: 'alice', model: 'scripted:plain' },
    { event: 'job-failed', code: 'invalid-request', ms: expect.any(Number) },
  ]);
  expect(JSON.stringify(silent.log)).not.toContain('garden');
  const chatty = await createTestRelay({ script: failing, logsContent: true });
  await runTurn(chatty.adapter(), words);
  expect(JSON.stringify(chatty.log)).toContain('garden');
});

test('an unforeseen failure is located for the operator, without its words', async () => {
  const relay = await createTestRelay({
    script: async function* () {
      yield { type: 'turn-start' };
      throw new TypeError('my secret garden');
    },
  });
  await runTurn(relay.adapter(), { instruction: 'my secret garden' });
  const [, failed] = relay.log;
  expect(failed).toMatchObject({ level: 'error', event: 'job-failed' });
  expect(failed?.at).toMatch(/^TypeError at .*secrets\.test/);
  expect(JSON.stringify(relay.log)).not.toContain('garden');
});

test("what a provider keeps of a conversation comes back from its own person, and from nobody else's", async () => {
  const relay = await createTestRelay({
    script: async function* () {
      yield { type: 'turn-start' };
      yield { type: 'provider-state', opaque: { previous: 'resp_1' }, expiresAt: 5 };
      yield { type: 'turn-end' };
    },
  });
  const { events } = await runTurn(relay.adapter());
  const state = events.find((event) => event.type === 'provider-state');
  expect(state).toMatchObject({ expiresAt: 5 });
  await runTurn(relay.adapter(), { providerState: state?.opaque });
  await runTurn(relay.adapter('bob'), { providerState: state?.opaque });
  await runTurn(relay.adapter(), { providerState: { previous: 'resp_of_somebody' } });
  const forged = { ...(state?.opaque as object), state: '{"previous":"resp_2"}' };
  await runTurn(relay.adapter(), { providerState: forged });
  expect(relay.runs.map(({ providerState }) => providerState)).toEqual([
    undefined,
    { previous: 'resp_1' },
    undefined,
    undefined,
    undefined,
  ]);
});
