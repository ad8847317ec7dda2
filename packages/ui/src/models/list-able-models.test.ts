import { createStudio, type Capabilities } from '@pentimento/engine';
import { createScriptedAdapter } from '@pentimento/engine/testing';
import { expect, test } from 'vitest';
import { listAbleModels } from './list-able-models.ts';

async function listModels(capabilities: Record<string, Partial<Capabilities>>) {
  const adapters = Object.entries(capabilities).map(([id, own]) =>
    createScriptedAdapter({ id, capabilities: own }),
  );
  return (await createStudio({ adapters }).models()).models;
}

test('offers who can do it, in their order', async () => {
  const models = await listModels({
    all: { generate: true, edit: true, maxReferences: 4 },
    draws: { generate: true, edit: false, maxReferences: 0 },
    changes: { generate: false, edit: true, maxReferences: 1 },
  });
  const able = (hasBase: boolean, referenceCount: number): string[] =>
    listAbleModels(models, { hasBase, referenceCount }).map(({ adapterId }) => adapterId);
  expect(able(false, 0)).toEqual(['all', 'draws']);
  expect(able(true, 0)).toEqual(['all', 'changes']);
  expect(able(true, 1)).toEqual(['all', 'changes']);
  expect(able(true, 2)).toEqual(['all']);
  expect(able(true, 5)).toEqual([]);
});

test('agrees with the engine, which has the last word', async () => {
  const adapters = [
    createScriptedAdapter({ id: 'draws', capabilities: { generate: true, edit: false } }),
    createScriptedAdapter({ id: 'changes', capabilities: { generate: false, edit: true } }),
  ];
  const studio = createStudio({ adapters });
  const session = await studio.createSession();
  const { models } = await studio.models();
  const able = listAbleModels(models, { hasBase: false, referenceCount: 0 });
  for (const model of models) {
    const { refusal } = await session.check({ instruction: 'a house', model: model.name });
    expect(able.includes(model)).toBe(refusal === undefined);
  }
});
