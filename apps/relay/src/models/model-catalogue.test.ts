import { AuthenticationError, type ImageAdapter } from '@pentimento/engine';
import { createScriptedAdapter } from '@pentimento/engine/testing/scripted-adapter';
import { expect, test } from 'vitest';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';
import { ModelCatalogue } from './model-catalogue.ts';

function createCatalogue(adapters: ImageAdapter[], allowed?: string[]) {
  const log: RelayLogEntry[] = [];
  const clock = { now: 0 };
  const catalogue = new ModelCatalogue({
    adapters,
    allowed,
    candidates: 2,
    now: () => clock.now,
    log: (entry) => void log.push(entry),
  });
  const ids = async () => (await catalogue.list()).map(({ descriptor }) => descriptor.id);
  return { catalogue, log, clock, ids };
}

test('lists what the adapters have, under their names, reached by relay, within its limits', async () => {
  const { catalogue } = createCatalogue([createScriptedAdapter(), createScriptedAdapter({ id: 'other' })]);
  const models = await catalogue.list();
  expect(models.map(({ descriptor }) => descriptor)).toMatchObject([
    { id: 'scripted:plain', capabilities: { reach: 'relay', maxCandidates: 2 } },
    { id: 'other:plain', capabilities: { reach: 'relay', maxCandidates: 2 } },
  ]);
  expect(await catalogue.find('other:plain')).toMatchObject({ modelId: 'plain', adapter: { id: 'other' } });
  await expect(catalogue.find('other:secret')).rejects.toMatchObject({ code: 'model-unavailable' });
});

test('an adapter that cannot be asked is left out, said to the operator, and asked again', async () => {
  let isDown = true;
  const flaky: ImageAdapter = {
    ...createScriptedAdapter({ id: 'flaky' }),
    models() {
      if (isDown) throw new AuthenticationError({ message: 'no' });
      return createScriptedAdapter().models();
    },
  };
  const { ids, log } = createCatalogue([flaky, createScriptedAdapter()]);
  expect(await ids()).toEqual(['scripted:plain']);
  expect(log).toEqual([
    { level: 'warn', event: 'models-unavailable', adapter: 'flaky', code: 'authentication' },
  ]);
  isDown = false;
  expect(await ids()).toEqual(['flaky:plain', 'scripted:plain']);
});

test('asks once in five minutes', async () => {
  let asked = 0;
  const counted: ImageAdapter = {
    ...createScriptedAdapter(),
    models: () => ((asked += 1), createScriptedAdapter().models()),
  };
  const { ids, clock } = createCatalogue([counted]);
  await Promise.all([ids(), ids()]);
  clock.now = 299_999;
  await ids();
  expect(asked).toBe(1);
  clock.now = 300_000;
  await ids();
  expect(asked).toBe(2);
});

test('models that the operator names may be ones that are not listed, and no others are offered', async () => {
  const scripted = createScriptedAdapter();
  const [known] = await scripted.models();
  const open: ImageAdapter = {
    ...scripted,
    describeModel: (id) => (known && id.startsWith('new:') ? { ...known, id } : undefined),
  };
  const { ids } = createCatalogue([open], ['scripted:new:one', 'scripted:other', 'nobody:x']);
  expect(await ids()).toEqual(['scripted:new:one']);
});
