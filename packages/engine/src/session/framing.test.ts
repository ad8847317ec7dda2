import { describe, expect, test } from 'vitest';
import { createBrowserImageCodec } from '../image/create-browser-image-codec.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { Turn } from '../protocol/turn.ts';
import { checkPromise, readPicture } from './__fixtures__/check-promise.ts';
import { encodeAsPng, paintDisc, type DriftingAdapterOptions } from './__fixtures__/drifting-adapter.ts';
import { drawFirstPicture } from './__fixtures__/first-pictures.ts';
import { openHarbour, type Harbour } from './__fixtures__/open-harbour.ts';

const codec = createBrowserImageCodec();

async function open(
  size: { width: number; height: number },
  options: DriftingAdapterOptions,
): Promise<Harbour> {
  const edit = (picture: PixelImage): void => paintDisc(picture, { x: 0.5, y: 0.5 });
  return openHarbour({ first: await encodeAsPng(drawFirstPicture(size)), edit, ...options });
}

function maskOf(
  { width, height }: { width: number; height: number },
  [left, top, right, bottom]: [number, number, number, number],
): ImageMask {
  const data = new Uint8Array(width * height);
  for (let y = top; y < bottom; y += 1) data.fill(255, y * width + left, y * width + right);
  return { width, height, data };
}

/** Number of pixels of a turn's picture that differ from its base, inside and outside a mask. */
async function differences({ session }: Harbour, turn: Turn, mask: ImageMask) {
  const before = new Uint32Array((await readPicture(session, turn.base!, codec)).data.buffer);
  const after = new Uint32Array((await readPicture(session, turn.images[0]!.id, codec)).data.buffer);
  const found = { inside: 0, outside: 0 };
  mask.data.forEach((value, at) => {
    if (before[at] !== after[at]) found[value === 0 ? 'outside' : 'inside'] += 1;
  });
  return found;
}

const small = { size: { list: [[256, 256]] as [number, number][] } };

describe('a masked edit of a large picture', () => {
  test('sends only a crop at the size that the model takes, and stitches it back', async () => {
    const size = { width: 2048, height: 1536 };
    const harbour = await open(size, { capabilities: small });
    const mask = maskOf(size, [900, 700, 1000, 790]);
    const turn = await harbour.session.run({ instruction: 'a red ball', base: harbour.base, mask }).result;
    const request = harbour.adapter.requests.at(-1)!;
    expect(request.base).toMatchObject({ width: 256, height: 256 });
    expect(request.mask).toMatchObject({ width: 256, height: 256 });
    expect(request.size).toEqual({ width: 256, height: 256 });
    expect(turn.framing?.part).toMatchObject({ width: 256, height: 256 });
    expect(turn.images[0]).toMatchObject(size);
    const { inside, outside } = await differences(harbour, turn, mask);
    expect(outside).toBe(0);
    expect(inside).toBeGreaterThan(1500);
    expect(turn.warnings).toEqual([]);

    const raw = await harbour.session.adopt(turn.id, 'raw');
    expect(raw.images[0]).toMatchObject({ ...size, role: 'composite' });
    const { x, y, width, height } = turn.framing!.part!;
    const part = maskOf(size, [x, y, x + width, y + height]);
    expect((await differences(harbour, raw, part)).outside).toBe(0);
    expect((await differences(harbour, raw, mask)).outside).toBeGreaterThan(30_000);
  });

  test('works for a model that takes no mask: it sees the crop, and nothing outside the mask changes', async () => {
    const size = { width: 1200, height: 900 };
    const harbour = await open(size, { capabilities: { ...small, mask: 'none' } });
    const mask = maskOf(size, [500, 400, 620, 500]);
    const turn = await harbour.session.run({ instruction: 'a red ball', base: harbour.base, mask }).result;
    const request = harbour.adapter.requests.at(-1)!;
    expect([request.base?.width, request.mask]).toEqual([256, undefined]);
    expect((await differences(harbour, turn, mask)).outside).toBe(0);
  });
});

describe('a picture that the model does not take as it is', () => {
  test('is shown reduced; what did not change keeps its detail, and the person is told', async () => {
    const harbour = await open({ width: 900, height: 600 }, { capabilities: small });
    const turn = await harbour.session.run({ instruction: 'a red ball', base: harbour.base }).result;
    expect(harbour.adapter.requests.at(-1)?.base).toMatchObject({ width: 256, height: 256 });
    expect(turn.preservation?.decision).toBe('local');
    expect(turn.images[0]).toMatchObject({ width: 900, height: 600 });
    expect((await checkPromise(harbour.session, turn, codec)).keptFraction).toBeGreaterThan(0.85);
    expect(turn.warnings.map(({ feature }) => feature)).toEqual(['size']);
  });

  test('is padded where that is enough, and nobody sees the padding', async () => {
    const size = { multipleOf: 64, minPixels: 64 * 64, maxPixels: 1024 * 1024, maxRatio: 3 };
    const harbour = await open({ width: 250, height: 170 }, { capabilities: { size } });
    const turn = await harbour.session.run({ instruction: 'a red ball', base: harbour.base }).result;
    expect(harbour.adapter.requests.at(-1)?.base).toMatchObject({ width: 256, height: 192 });
    expect(turn.images[0]).toMatchObject({ width: 250, height: 170 });
    expect((await checkPromise(harbour.session, turn, codec)).keptFraction).toBeGreaterThan(0.8);
    expect(turn.warnings).toEqual([]);
    const whole = await harbour.session.run({ instruction: 'a ball', base: harbour.base, preserve: 'whole' })
      .result;
    expect(whole.images[0]).toMatchObject({ width: 250, height: 170 });
  });
});

describe('another shape', () => {
  test.each([
    { placement: { x: 0, y: 0 }, at: { x: 0, y: 0 } },
    { placement: undefined, at: { x: 64, y: 0 } },
  ])('widens the picture; the base lies exactly at $at', async ({ placement, at }) => {
    const base = { width: 256, height: 256 };
    const harbour = await open(base, {});
    const request = { instruction: 'more sea', base: harbour.base, size: { width: 384, height: 256 } };
    const turn = await harbour.session.run({ ...request, ...(placement && { placement }) }).result;
    const sent = harbour.adapter.requests.at(-1)!;
    expect(sent.base).toMatchObject(request.size);
    expect(sent.mask).toMatchObject(request.size);
    expect(turn.preservation).toMatchObject({ decision: 'local', placement: at });
    const before = await readPicture(harbour.session, harbour.base, codec);
    const after = await readPicture(harbour.session, turn.images[0]!.id, codec);
    expect([after.width, after.height]).toEqual([384, 256]);
    for (let row = 0; row < 256; row += 1) {
      const start = (row * 384 + at.x) * 4;
      expect(after.data.subarray(start, start + 1024)).toEqual(
        before.data.subarray(row * 1024, (row + 1) * 1024),
      );
    }
    expect(turn.fidelity?.parent.whole.exactFraction).toBe(1);
  });

  test('a size of the same shape means the whole picture anew', async () => {
    const harbour = await open(
      { width: 256, height: 256 },
      {
        encode: async () => encodeAsPng(drawFirstPicture({ width: 512, height: 512 })),
      },
    );
    const size = { width: 512, height: 512 };
    const turn = await harbour.session.run({ instruction: 'larger', base: harbour.base, size }).result;
    expect(turn.images[0]).toMatchObject(size);
    expect(turn.preservation?.decision).toBe('global');
  });

  test('a canvas that only cuts keeps the edit', async () => {
    const harbour = await open({ width: 256, height: 256 }, {});
    const size = { width: 256, height: 160 };
    const turn = await harbour.session.run({ instruction: 'a red ball', base: harbour.base, size }).result;
    expect(turn.images[0]).toMatchObject(size);
    expect(turn.preservation?.decision).toBe('local');
    expect(turn.preservation?.region?.width).toBeGreaterThan(20);
  });

  test('an answer of a third shape is brought back to the canvas', async () => {
    const size = { width: 384, height: 256 };
    const harbour = await open(
      { width: 256, height: 256 },
      {
        encode: async () => encodeAsPng(drawFirstPicture({ width: 384, height: 384 })),
      },
    );
    const turn = await harbour.session.run({ instruction: 'more sea', base: harbour.base, size }).result;
    expect(turn.images[0]).toMatchObject(size);
    expect(turn.fidelity?.parent.whole.exactFraction).toBe(1);
  });

  test('a mask holds whatever size was asked for, and that is said', async () => {
    const base = { width: 256, height: 256 };
    const harbour = await open(base, {});
    const mask = maskOf(base, [100, 100, 160, 160]);
    const size = { width: 256, height: 255 };
    const turn = await harbour.session.run({ instruction: 'a ball', base: harbour.base, mask, size }).result;
    expect((await differences(harbour, turn, mask)).outside).toBe(0);
    expect(turn.warnings.map(({ feature }) => feature)).toEqual(['size']);
  });

  test('a size that was asked for goes out also when the base has to be padded', async () => {
    const size = { multipleOf: 64, minPixels: 64 * 64, maxPixels: 1024 * 1024, maxRatio: 3 };
    const harbour = await open({ width: 250, height: 250 }, { capabilities: { size } });
    const wanted = { width: 512, height: 512 };
    await harbour.session.run({ instruction: 'larger', base: harbour.base, size: wanted }).result;
    expect(harbour.adapter.requests.at(-1)?.size).toEqual(wanted);
  });

  test('no canvas is larger or longer than a picture may be', async () => {
    const { session, base } = await open({ width: 64, height: 64 }, {});
    const size = { width: 32_768, height: 64 };
    const { refusal } = await session.check({ instruction: 'more', base, size });
    expect(refusal?.code).toBe('invalid-request');
    await expect(session.run({ instruction: 'more', base, size }).result).rejects.toThrow('1:32');
  });

  test('re-anchoring keeps a shape that the picture was given', async () => {
    const harbour = await open({ width: 256, height: 256 }, {});
    const size = { width: 384, height: 256 };
    const wide = await harbour.session.run({ instruction: 'more sea', base: harbour.base, size }).result;
    await harbour.session.run({ instruction: 'a ball', base: wide.images[0]!.id }).result;
    const turn = await harbour.session.reanchor().result;
    expect(turn.images[0]).toMatchObject(size);
    expect(turn.derivation).toEqual({ kind: 'reanchored', anchor: wide.id });
  });

  test('a placement needs a base and a size', async () => {
    const { session } = await open({ width: 64, height: 64 }, {});
    expect(() => session.run({ instruction: 'more', placement: { x: 0, y: 0 } })).toThrow('placement');
  });
});
