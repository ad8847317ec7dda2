import { expect, test } from 'vitest';
import { createTestCatalogue } from '../__fixtures__/create-test-catalogue.ts';
import { checkSettings } from './check-settings.ts';

const [profile] = await createTestCatalogue().profiles();

async function check(entered: Record<string, string>) {
  if (!profile) throw new Error('The catalogue is empty.');
  const { settings, problems } = { settings: undefined, ...(await checkSettings(profile, entered)) };
  return { settings, problems: problems && Object.fromEntries(problems) };
}

test('gives what the schema made of the settings', async () => {
  expect(await check({ apiKey: 'key', baseUrl: '' })).toEqual({ settings: { apiKey: 'key' } });
});

test('says for each field what is missing or wrong', async () => {
  expect(await check({ apiKey: '  ', baseUrl: 'nowhere' })).toEqual({
    settings: undefined,
    problems: { apiKey: 'missing', baseUrl: { message: 'must begin with https://' } },
  });
});

test('needs no key behind a relay', async () => {
  const entered = { transport: 'relay', baseUrl: 'https://relay.example' };
  expect(await check(entered)).toEqual({ settings: entered });
});
