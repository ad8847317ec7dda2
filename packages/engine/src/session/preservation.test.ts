import { describe, expect, test } from 'vitest';
import { createNodeImageCodec } from '../node/create-node-image-codec.ts';
import { encodeJpeg } from '../node/__fixtures__/encode-lossy.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';
import { checkPromise, readPicture } from './__fixtures__/check-promise.ts';
import {
  createDriftingAdapter,
  encodeAsPng,
  paintDisc,
  type DriftingAdapterOptions,
} from './__fixtures__/drifting-adapter.ts';
import { drawFirstPicture } from './__fixtures__/first-pictures.ts';
import { openHarbour } from './__fixtures__/open-harbour.ts';
import { promiseCases, testPromise, type PromiseCase } from './__fixtures__/test-promise.ts';
import { createStudio } from './create-studio.ts';

const codec = createNodeImageCodec();
const side = 256;

const harbour = (options: DriftingAdapterOptions = {}) => openHarbour({ codec, ...options });

async function collect(events: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const all: TurnEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const roles = (turn: Turn): string[] => turn.images.map(({ role }) => role);

describe('after a local turn, what was not asked to change is byte-identical in the stored picture', () => {
  // The larger ones, all of them, are in the release tests.
  const isTelling = ({ type, width, alpha }: PromiseCase): boolean =>
    width === 256 || (type === 'PNG' && width === 1024 && alpha) || (type === 'JPEG' && width === 1536);
  testPromise(promiseCases.filter(isTelling));
});

test('an imported picture is kept in the same way', async () => {
  const { session, reload } = await harbour();
  const bytes = await encodeJpeg(drawFirstPicture({ width: 300, height: 200 }));
  const base = await session.importImage(new Blob([bytes.slice()], { type: 'image/jpeg' }));
  const { id } = await session.run({ instruction: 'a red ball on the left', base }).result;
  const reloaded = await reload();
  expect((await checkPromise(reloaded, reloaded.turn(id)!, codec)).keptFraction).toBeGreaterThan(0.85);
});

describe('what the model gave', () => {
  test('is stored beside the composite, and can be adopted by a new turn', async () => {
    let given: EncodedImage | undefined;
    const encode = async (picture: PixelImage): Promise<EncodedImage> => (given = await encodeAsPng(picture));
    const { session, base, reload } = await harbour({ encode });
    const turn = await session.run({ instruction: 'a red ball', base }).result;
    expect(roles(turn)).toEqual(['composite', 'raw']);
    const raw = turn.images[1]!;
    expect(new Uint8Array(await (await session.image(raw.id)).arrayBuffer())).toEqual(given?.bytes);

    const adopted = await session.adopt(turn.id, 'raw');
    expect(adopted.parent).toBe(turn.id);
    expect(adopted.images).toEqual([{ ...raw, role: 'composite' }]);
    expect(adopted.fidelity?.parent.whole.exactFraction).toBeLessThan(0.1);
    expect(session.state.head).toBe(adopted.id);
    await session.undo();
    expect(session.path().at(-1)?.images[0]?.id).toBe(turn.images[0]!.id);

    const reloaded = await reload();
    expect(reloaded.turn(adopted.id)).toEqual(adopted);
    const back = await reloaded.adopt(adopted.id, 'composite').catch((error: unknown) => String(error));
    expect(back).toContain('already');
    await expect(reloaded.adopt(turn.id, 'composite')).rejects.toThrow('already');
    await expect(reloaded.adopt(turn.id, 'raw', { candidate: 3 })).rejects.toThrow('no picture 4');
  });

  test('is shown as it is when everything was asked to change', async () => {
    const edit = (picture: PixelImage): void =>
      picture.data.forEach((value, at) => {
        if (at % 4 !== 3) picture.data[at] = value * 0.3;
      });
    const { session, base } = await harbour({ edit });
    const turn = await session.run({ instruction: 'make it night', base }).result;
    expect(turn.preservation?.decision).toBe('global');
    expect(roles(turn)).toEqual(['composite']);
    expect(turn.fidelity?.parent.whole.exactFraction).toBeLessThan(0.2);
  });

  test('is not needed when nothing has changed: the parent stays, and the person is told', async () => {
    const { session, base } = await harbour({ edit: () => undefined });
    const turn = await session.run({ instruction: 'a red ball', base }).result;
    expect(turn.preservation?.decision).toBe('none');
    expect(turn.images[0]?.id).toBe(base);
    expect(roles(turn)).toEqual(['composite', 'raw']);
  });

  test('is kept with a warning when preservation fails; with a mask it is not shown', async () => {
    const processor = {
      frame: async () => undefined,
      keep: () => Promise.reject(new Error('Out of luck.')),
      dispose: () => undefined,
    };
    const first = await encodeAsPng(drawFirstPicture({ width: side, height: side }));
    const studio = createStudio({ adapters: [createDriftingAdapter({ first })], processor });
    const session = await studio.createSession();
    const { images } = await session.run({ instruction: 'a harbour' }).result;
    const turn = await session.run({ instruction: 'a red ball', base: images[0]!.id }).result;
    expect(turn.status).toBe('done');
    expect(turn.preservation).toBeUndefined();
    expect(turn.warnings).toEqual([
      {
        kind: 'degraded',
        feature: 'preservation',
        details: expect.stringContaining('Out of luck.') as string,
      },
    ]);
    expect(roles(turn)).toEqual(['composite']);
    const mask = { width: side, height: side, data: new Uint8Array(side * side).fill(255, 0, 9000) };
    const masked = await session.run({ instruction: 'a red ball', base: images[0]!.id, mask }).result;
    expect(roles(masked)).toEqual(['composite', 'raw']);
    expect(masked.images[0]?.id).toBe(images[0]!.id);
  });

  test('cannot be adopted where nothing has changed and a part was sent', async () => {
    const capabilities = { size: { list: [[128, 128]] as [number, number][] } };
    const { session, base } = await harbour({ capabilities, edit: () => undefined, drift: {} });
    const mask = { width: side, height: side, data: new Uint8Array(side * side).fill(255, 0, 20 * side) };
    const turn = await session.run({ instruction: 'a red ball', base, mask }).result;
    expect(turn.preservation?.decision).toBe('none');
    await expect(session.adopt(turn.id, 'raw')).rejects.toThrow('already');
  });
});

describe('preserve', () => {
  test('mask: nothing outside the mask changes, whatever the model did', async () => {
    const { session, base, adapter } = await harbour({ capabilities: { mask: 'none' } });
    const data = new Uint8Array(side * side);
    for (let y = 60; y < 130; y += 1) data.fill(255, y * side + 40, y * side + 120);
    const mask = { width: side, height: side, data };
    const turn = await session.run({ instruction: 'a red ball', base, mask, preserve: 'mask' }).result;
    expect(adapter.requests.at(-1)?.mask).toBeUndefined();
    const { picture } = await checkPromise(session, turn, codec);
    const parent = await readPicture(session, base, codec);
    let touched = 0;
    const words = {
      before: new Uint32Array(parent.data.buffer),
      after: new Uint32Array(picture.data.buffer),
    };
    data.forEach((value, at) => {
      if (value === 0) expect(words.after[at]).toBe(words.before[at]);
      else if (words.after[at] !== words.before[at]) touched += 1;
    });
    expect(touched).toBeGreaterThan(500);
    expect(turn.warnings.map(({ feature }) => feature)).toEqual(['mask']);
  });

  test('auto with a mask: the mask wins, though the instruction speaks of everything', async () => {
    const { session, base } = await harbour();
    const data = new Uint8Array(side * side);
    for (let y = 60; y < 130; y += 1) data.fill(255, y * side + 40, y * side + 120);
    const mask = { width: side, height: side, data };
    const turn = await session.run({ instruction: 'make it night', base, mask }).result;
    expect(turn.preservation?.decision).toBe('local');
    const weights = await session.weights(turn.id);
    weights!.data.forEach((weight, at) => data[at] === 0 && expect(weight).toBe(0));
    expect(await session.mask(turn.id)).toEqual(mask);
  });

  test('whole: taken as it is, and measured; off: not measured either', async () => {
    const { session, base } = await harbour();
    const whole = await session.run({ instruction: 'a red ball', base, preserve: 'whole' }).result;
    expect(roles(whole)).toEqual(['composite']);
    expect(whole.preservation?.decision).toBe('global');
    expect(whole.fidelity?.parent.whole.exactFraction).toBeLessThan(0.1);
    const off = await session.run({ instruction: 'a red ball', base, preserve: 'off' }).result;
    expect(off.images[0]?.id).toBe(whole.images[0]?.id);
    expect(off).not.toHaveProperty('preservation');
    expect(off).not.toHaveProperty('fidelity');
  });

  test('tells of the decision and the measurement for every candidate, before the turn is committed', async () => {
    const edit = (picture: PixelImage, candidate: number): void =>
      paintDisc(picture, { x: 0.3 + 0.3 * candidate });
    const { session, base } = await harbour({ edit });
    const run = session.run({ instruction: 'a red ball', base, candidates: 2 });
    const events = await collect(run);
    const turn = await run.result;
    const told = events.filter(({ type }) => type === 'preservation' || type === 'fidelity');
    expect(told.map((event) => [event.type, 'candidate' in event && event.candidate])).toEqual([
      ['preservation', 0],
      ['fidelity', 0],
      ['preservation', 1],
      ['fidelity', 1],
    ]);
    expect(events.some((event) => event.type === 'progress' && event.stage === 'preserving')).toBe(true);
    expect(events.at(-1)?.type).toBe('turn-committed');
    expect(turn.otherCandidates).toHaveLength(1);
    const weights = await session.weights(turn.id, { candidate: 1 });
    expect(weights?.data[Math.round(0.35 * side) * side + Math.round(0.6 * side)]).toBe(255);
    const picked = await session.adopt(turn.id, 'composite', { candidate: 1 });
    expect(picked.images[0]?.id).toBe(turn.images.find((each) => each.candidate === 1)?.id);
    expect(picked.preservation).toEqual(turn.otherCandidates?.[0]?.preservation);
  });

  test('an abort after the model has answered keeps the answer: it may have been paid for', async () => {
    const { session, base } = await harbour();
    const run = session.run({ instruction: 'a red ball', base });
    for await (const event of run) if (event.type === 'progress' && event.stage === 'preserving') run.abort();
    const turn = await run.result;
    expect(turn.status).toBe('done');
    expect(roles(turn)).toEqual(['composite']);
    expect(turn.warnings[0]?.details).toContain('It was stopped');
  });

  test('a map of the wrong size is not used, and said', async () => {
    const changeMap = { width: 9, height: 9, data: new Uint8Array(81) };
    const { session, base } = await harbour({ extras: () => ({ changeMap }) });
    const turn = await session.run({ instruction: 'a red ball', base }).result;
    expect(turn.preservation?.decision).toBe('local');
    expect(turn.warnings.map(({ feature }) => feature)).toEqual(['change map']);
  });

  test("a model's own change map is used", async () => {
    const extras = ({ width, height }: PixelImage) => {
      const data = new Uint8Array(width * height);
      for (let y = 0; y < height; y += 1) data.fill(255, y * width, y * width + width / 2);
      return { changeMap: { width, height, data } };
    };
    const { session, base } = await harbour({ extras });
    const turn = await session.run({ instruction: 'a red ball', base }).result;
    expect(turn.preservation?.reasons.join(' ')).toContain('The model said itself');
    const weights = await session.weights(turn.id);
    expect(weights?.data[200 * side + 60]).toBe(255);
    expect(weights?.data[200 * side + 220]).toBe(0);
  });
});

describe('scribbles', () => {
  const scribble = (): PixelImage => {
    const data = new Uint8ClampedArray(side * side * 4);
    for (let x = 20; x < 200; x += 1)
      for (let y = 200; y < 205; y += 1) data.set([255, 0, 255, 255], (y * side + x) * 4);
    return { width: side, height: side, data };
  };
  const isMagenta = ({ data }: PixelImage, at: number): boolean =>
    data[at]! > 200 && data[at + 1]! < 90 && data[at + 2]! > 200;
  const magentaPixels = (picture: PixelImage): number => {
    let count = 0;
    for (let at = 0; at < picture.data.length; at += 4) if (isMagenta(picture, at)) count += 1;
    return count;
  };

  test('go to a model that takes them, and never end up in the picture, even if it paints them in', async () => {
    const markup = scribble();
    const edit = (picture: PixelImage): void => {
      paintDisc(picture);
      for (let at = 0; at < markup.data.length; at += 4)
        if (markup.data[at + 3]) picture.data.set(markup.data.subarray(at, at + 4), at);
    };
    const { session, base, adapter } = await harbour({ edit });
    const file = await encodeAsPng(markup);
    const id = await session.importImage(new Blob([file.bytes.slice()], { type: 'image/png' }));
    const turn = await session.run({ instruction: 'a red ball', base, markup: id }).result;
    expect(adapter.requests.at(-1)?.markup?.width).toBe(side);
    const { picture } = await checkPromise(session, turn, codec);
    expect(magentaPixels(await readPicture(session, turn.images[1]!.id, codec))).toBeGreaterThan(500);
    expect(magentaPixels(picture)).toBe(0);
    expect(turn.warnings.map(({ details }) => details).join(' ')).toContain('scribbles');
  });

  test('a thing that was asked for in their colour stays', async () => {
    const markup = scribble();
    const edit = (picture: PixelImage): void => {
      for (let y = 170; y < 235; y += 1)
        for (let x = 10; x < 210; x += 1) picture.data.set([255, 0, 255, 255], (y * side + x) * 4);
    };
    const { session, base } = await harbour({ edit });
    const file = await encodeAsPng(markup);
    const id = await session.importImage(new Blob([file.bytes.slice()], { type: 'image/png' }));
    const turn = await session.run({ instruction: 'a magenta carpet there', base, markup: id }).result;
    const picture = await readPicture(session, turn.images[0]!.id, codec);
    expect(magentaPixels(picture)).toBeGreaterThan(11_000);
  });
});
