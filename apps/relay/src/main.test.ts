import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { relay } from '@pentimento/adapters/relay';
import { afterAll, expect, test } from 'vitest';
// @boundaries-ignore The simulator is for tests of this repository and not published.
import { startSimulator } from '../../../packages/adapters/testing/core/start-simulator.ts';
// @boundaries-ignore The simulator is for tests of this repository and not published.
import { createSimulatedProvider } from '../../../packages/adapters/testing/openai/index.ts';
import { runTurn } from './__fixtures__/test-relay.ts';

const key = 'sk-of-the-operator-0123456789';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

/** The program itself, with this environment and nothing of this machine's. */
function startProgram(environment: Record<string, string>, ...options: string[]) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=pentimento-source', join(import.meta.dirname, 'main.ts'), ...options],
    { env: { PATH: process.env['PATH'], RELAY_PORT: '0', ...environment } },
  );
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void (said.text += chunk.toString()));
  return { child, said };
}

test('starts with a key, serves a turn, keeps the key to itself, and stops when it is told to', async () => {
  const baseUrl = `${simulator.baseUrl('openai')}/v1`;
  const { child, said } = startProgram({ OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl });
  await expect.poll(() => said.text, { timeout: 30_000 }).toMatch(/Pages that may call/);
  const [, url = ''] = /The relay is at (\S+),/.exec(said.text) ?? [];
  const [, apiKey = ''] = /its token is (\S+)/.exec(said.text) ?? [];
  const adapter = relay({ baseUrl: url, apiKey });
  const { events, error } = await runTurn(adapter, { model: 'openai:gpt-image-2' });
  expect(error).toBeUndefined();
  expect(events.filter(({ type }) => type === 'image')).toHaveLength(1);
  const [exchange] = simulator.exchanges.filter(({ isPaid }) => isPaid);
  expect(exchange?.headers.get('authorization')).toBe(`Bearer ${key}`);

  simulator.inject({ kind: 'hang' });
  const page = new AbortController();
  const hanging = runTurn(adapter, { model: 'openai:gpt-image-2' }, { signal: page.signal });
  await expect.poll(() => simulator.exchanges.filter(({ isPaid }) => isPaid).length).toBe(2);
  const hasExited = once(child, 'exit');
  child.kill('SIGTERM');
  await expect.poll(() => said.text).toMatch(/Stopping/);
  // The second time is the end at once; waiting for turns is tried where time costs nothing.
  child.kill('SIGTERM');
  expect(await hasExited).toEqual([1, null]);
  page.abort();
  expect((await hanging).error).toMatchObject({ code: 'aborted' });
  expect(said.text).not.toContain(key);
  expect(said.text).not.toContain('a red house');
});

test('says in plain words why it does not start', async () => {
  const { child, said } = startProgram({ RELAY_ORIGINS: '*' });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said.text).toMatch(/cannot start:\n {2}- .*nothing to relay|RELAY_ORIGINS must list origins/);
});

test('makes tokens', async () => {
  const { child, said } = startProgram({}, 'token', 'alice');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(said.text).toMatch(/pentimento_[\w-]{43}\n[^]*alice:[0-9a-f]{64}/);
});
