import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adapterProfiles, type AdapterProfile } from '@pentimento/adapters/registry';
import { hashToken } from '../access/hash-token.ts';
import { createAdapters } from './create-adapters.ts';
import { ConfigError } from './config-error.ts';
import { variableName } from './read-adapters.ts';
import { readConfig } from './read-config.ts';
import { relaySettings } from './relay-setting.ts';

const key = 'sk-0123456789abcdef';
const problemsOf = async (environment: Record<string, string>): Promise<readonly string[]> => {
  try {
    await readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test('a key is enough on this machine: the playground may call, a token is made', async () => {
  const config = await readConfig({ OPENAI_API_KEY: key, PATH: '/bin', RELAY_MODELS: '' });
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 4020,
    users: undefined,
    limits: {},
    models: undefined,
  });
  expect(config.adapters).toMatchObject([{ id: 'openai', settings: { apiKey: key }, secrets: [key] }]);
  expect(config.origins).toContain('http://localhost:4173');
});

test('everything can be set, in the units that people think in', async () => {
  const tokenHash = await hashToken('x');
  const config = await readConfig({
    OPENAI_API_KEY: key,
    OPENAI_COMPATIBLE_BASE_URL: 'http://192.168.1.5:8080/v1',
    RELAY_HOST: '0.0.0.0',
    RELAY_USERS: `alice:${tokenHash}, bob@example.com:${tokenHash}`,
    RELAY_ORIGINS: 'https://page.test',
    RELAY_MODELS: 'openai:gpt-image-2, openai:other',
    RELAY_BODY_MB: '10',
    RELAY_KEPT_MINUTES: '2',
    RELAY_SEAL_KEY: 'ab'.repeat(32),
    RELAY_LOG_CONTENT: '1',
  });
  expect(config).toMatchObject({
    users: [{ name: 'alice', tokenHash }, { name: 'bob@example.com' }],
    origins: ['https://page.test'],
    models: ['openai:gpt-image-2', 'openai:other'],
    limits: { bodyBytes: 10_000_000, keptMs: 120_000 },
    logsContent: true,
  });
  expect(config.sealKey).toHaveLength(32);
  expect(config.adapters.find(({ id }) => id === 'openai-compatible')?.origins).toEqual([
    'http://192.168.1.5:8080',
  ]);
});

test('says everything that is wrong at once, and never what was entered', async () => {
  const problems = await problemsOf({
    OPENAI_API_KEY: 'a key with spaces',
    OPENAI_COMPATIBLE_LABEL: 'mine',
    RELAY_PORT: 'http',
    RELAY_ORIGINS: '*',
    RELAY_ORIGIN: 'https://page.test',
    RELAY_USERS: 'alice:secret-token',
  });
  expect(problems.join('\n')).toMatch(/OPENAI_API_KEY holds spaces/);
  for (const name of [
    'OPENAI_COMPATIBLE_BASE_URL',
    'RELAY_PORT',
    'RELAY_ORIGINS',
    'RELAY_ORIGIN ',
    'RELAY_USERS',
  ])
    expect(
      problems.filter((problem) => problem.startsWith(name)),
      name,
    ).toHaveLength(1);
  expect(problems.join('\n')).not.toMatch(/a key with|secret-token/);
});

test('does not start without anything to relay to, nor open to everybody', async () => {
  expect(await problemsOf({})).toEqual([expect.stringMatching(/nothing to relay to.*--simulate/)]);
  expect(await problemsOf({ OPENAI_API_KEY: key, RELAY_HOST: '0.0.0.0' })).toEqual([
    expect.stringMatching(/RELAY_USERS is missing/),
  ]);
  for (const origin of ['*', 'null', 'https://*.page.test', 'https://page.test/path', 'page.test'])
    expect(await problemsOf({ OPENAI_API_KEY: key, RELAY_ORIGINS: origin }), origin).toHaveLength(1);
});

test('every adapter that has a form can be set up by the environment', async () => {
  const examples = { secret: key, url: 'http://192.168.1.5:8080', model: 'any', text: 'any', choice: '' };
  for (const load of Object.values(adapterProfiles)) {
    const profile: AdapterProfile = await load();
    if (profile.fields.length === 0 || profile.id === 'relay') continue;
    const needed = profile.fields.filter(({ isRequired, kind }) => isRequired || kind === 'secret');
    const config = await readConfig(
      Object.fromEntries(needed.map(({ name, kind }) => [variableName(profile.id, name), examples[kind]])),
    );
    const [adapter] = await createAdapters(config.adapters, () =>
      Promise.reject(new TypeError('no network')),
    );
    expect(adapter?.id).toBe(profile.id);
  }
});

test('variables of adapters are named after their options', () => {
  expect(variableName('openai', 'apiKey')).toBe('OPENAI_API_KEY');
  expect(variableName('black-forest-labs', 'defaultModel')).toBe('BLACK_FOREST_LABS_DEFAULT_MODEL');
});

test('the documentation names every variable', () => {
  const page = readFileSync(new URL('../../../../docs/relay.md', import.meta.url), 'utf8');
  for (const name of Object.keys(relaySettings)) expect(page).toContain(`\`${name}\``);
});
