import type { EncodedImage } from '@pentimento/engine';
import { afterAll, expect, it } from 'vitest';
import { collectTurn, findEvent } from './__fixtures__/collect-turn.ts';
import { openJudge, type SceneReading } from './__fixtures__/scene-judge.ts';
import { local } from './index.ts';
import { decodePng } from './pictures/png-codec.ts';

const manifestUrl = new URL('../../../../models/scenes/pentimento-model.json', import.meta.url).href;
const adapter = local({ models: [manifestUrl], backend: 'wasm' });
afterAll(() => adapter.dispose?.());

/** What the judge sees differently in the second picture. */
function difference(before: SceneReading, after: SceneReading): SceneReading {
  const changed: SceneReading = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[name] !== after[name]) changed[name] = after[name] ?? 'none';
  }
  return changed;
}

it('draws a scene and changes it three times, each time what was asked and nothing else', async () => {
  const judge = await openJudge(new URL('judge/', manifestUrl));
  const turn = async (instruction: string, base?: EncodedImage) => {
    const events = await collectTurn(adapter, {
      model: 'scenes',
      instruction,
      seed: 1,
      ...(base !== undefined && { base }),
    });
    const usage = findEvent(events, 'usage');
    console.log(`${instruction}: ${usage.steps} steps, ${usage.computeMs} ms on ${usage.backend}`);
    return findEvent(events, 'image');
  };

  const first = await turn('a red house by the sea');
  let seen = await judge(first.image);
  expect(seen).toMatchObject({
    setting: 'beach',
    light: 'day',
    weather: 'clear',
    'ground-middle-kind': 'house',
    'ground-middle-colour': 'red',
  });

  let base = first.image;
  for (const [instruction, wanted] of [
    ['make it night', { light: 'night' }],
    [
      'a boat on the left, and keep the rest',
      { 'ground-left-kind': 'boat', 'ground-left-colour': 'white', 'ground-left-size': 'medium' },
    ],
    ['make the house blue', { 'ground-middle-colour': 'blue' }],
  ] as const) {
    const { image, changeMap } = await turn(instruction, base);
    const after = await judge(image);
    expect(difference(seen, after)).toEqual(wanted);
    const [kept, pixels] = [await decodePng(base.bytes), await decodePng(image.bytes)];
    changeMap?.data.forEach((value, index) => {
      if (value !== 0) return;
      for (let byte = index * 4; byte < index * 4 + 4; byte++) {
        if (kept.data[byte] !== pixels.data[byte]) throw new Error(`pixel ${index} was changed`);
      }
    });
    base = image;
    seen = after;
  }
}, 120_000);
