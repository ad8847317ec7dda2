import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatenateBytes } from './concatenate-bytes.ts';
import { createPngChunk } from './create-png-chunk.ts';
import { decodePng } from './decode-png.ts';
import { encodePixels } from './encode-pixels.ts';
import { readPngChunks } from './read-png-chunks.ts';

type Oracle = typeof import('@jsquash/png/codec/pkg/squoosh_png.js');
let oracle: Oracle;

beforeAll(async () => {
  oracle = await import('@jsquash/png/codec/pkg/squoosh_png.js');
  const path = createRequire(import.meta.url).resolve('@jsquash/png/codec/pkg/squoosh_png_bg.wasm');
  await oracle.default(await readFile(path));
});

const pictures = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    seed: fc.nat(),
    kind: fc.nat(2),
  })
  .map(({ width, height, seed, kind }) => {
    const data = new Uint8ClampedArray(width * height * 4);
    let state = seed + 1;
    for (let at = 0; at < data.length; at += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      data[at] = kind === 0 ? state >> 16 : (at * (seed % 9)) & 255;
      if (kind === 1 && at % 4 === 3) data[at] = 255;
    }
    return { width, height, data };
  });

interface RawPng {
  width: number;
  height: number;
  bitDepth: number;
  colorType: number;
  interlaced?: boolean;
  /** Rows with filter bytes. */
  rows: Uint8Array;
  extra?: [string, Uint8Array][];
}

function buildPng({
  width,
  height,
  bitDepth,
  colorType,
  interlaced = false,
  rows,
  extra = [],
}: RawPng): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([bitDepth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  const data = deflateSync(rows);
  const middle = data.length >> 1;
  return concatenateBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    createPngChunk('IHDR', header),
    ...extra.map(([type, content]) => createPngChunk(type, content)),
    createPngChunk('IDAT', data.subarray(0, middle)),
    createPngChunk('IDAT', data.subarray(middle)),
    createPngChunk('IEND', new Uint8Array(0)),
  ]);
}

const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Random rows, each with a random filter; every content is a valid picture. */
function randomRows(given: {
  width: number;
  height: number;
  bits: number;
  interlaced: boolean;
  random: () => number;
}): Uint8Array {
  const { width, height, bits, interlaced, random } = given;
  const passes = interlaced
    ? adam7.map(
        ([x, y, stepX, stepY]) => [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)] as const,
      )
    : [[width, height] as const];
  const rows: number[] = [];
  for (const [passWidth, passHeight] of passes) {
    if (passWidth <= 0) continue;
    for (let row = 0; row < passHeight; row += 1) {
      rows.push(Math.floor(random() * 5));
      for (let at = 0; at < Math.ceil((passWidth * bits) / 8); at += 1) rows.push(Math.floor(random() * 256));
    }
  }
  return Uint8Array.from(rows);
}

const formats = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
] as const;

describe('our PNG writer and reader', () => {
  it('keep every pixel, which an independent decoder confirms', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        const png = await encodePixels(picture);
        expect(await decodePng(png)).toEqual(picture);
        expect(oracle.decode(png).data).toEqual(picture.data);
        expect(
          await decodePng(oracle.encode(new Uint8Array(picture.data), picture.width, picture.height, 8)),
        ).toEqual(picture);
      }),
      { numRuns: 100 },
    );
  });

  it('write a header, pixels and an end, nothing else', async () => {
    const png = await encodePixels({ width: 1, height: 1, data: new Uint8ClampedArray(4) });
    expect(Array.from(readPngChunks(png), ({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it.each(formats)(
    'read colour type %i with %i bits, interlaced or not, as an independent decoder does',
    async (colorType, bitDepth) => {
      const pngs = fc.record({
        width: fc.integer({ min: 1, max: 19 }),
        height: fc.integer({ min: 1, max: 19 }),
        interlaced: fc.boolean(),
        seed: fc.nat(),
      });
      await fc.assert(
        fc.asyncProperty(pngs, async ({ width, height, interlaced, seed }) => {
          let state = seed;
          const random = (): number =>
            (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
          const bits = (samples[colorType] ?? 1) * bitDepth;
          const rows = randomRows({ width, height, bits, interlaced, random });
          const palette = Uint8Array.from({ length: 768 }, () => Math.floor(random() * 256));
          const alphas = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
          const extra: [string, Uint8Array][] =
            colorType === 3
              ? [
                  ['PLTE', palette],
                  ['tRNS', alphas],
                ]
              : [];
          const png = buildPng({ width, height, bitDepth, colorType, interlaced, rows, extra });
          const ours = await decodePng(png);
          const theirs = oracle.decode(png).data;
          // 16 bits: they cut the lower byte off, we round.
          const apart = ours.data.map((value, at) => Math.abs(value - (theirs[at] as number)));
          expect(Math.max(...apart)).toBeLessThanOrEqual(bitDepth === 16 ? 1 : 0);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('make the transparent colour of a picture without alpha transparent', async () => {
    const rows = Uint8Array.of(0, 10, 20, 30, 1, 2, 3);
    const extra: [string, Uint8Array][] = [['tRNS', Uint8Array.of(0, 10, 0, 20, 0, 30)]];
    const png = buildPng({ width: 2, height: 1, bitDepth: 8, colorType: 2, rows, extra });
    expect([...(await decodePng(png)).data]).toEqual([10, 20, 30, 0, 1, 2, 3, 255]);
  });

  it('stop at a bomb that inflates to more than its header says', async () => {
    const rows = new Uint8Array(50_000_000);
    const png = buildPng({ width: 1, height: 1, bitDepth: 8, colorType: 6, rows });
    const before = process.memoryUsage().arrayBuffers;
    expect((await decodePng(png)).width).toBe(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
  });

  it.each([
    ['too few pixels', { rows: new Uint8Array(8) }, /too early/],
    [
      'an unknown filter',
      { rows: Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0) },
      /damaged/,
    ],
    [
      'a palette colour that is not there',
      {
        colorType: 3,
        rows: Uint8Array.of(0, 9, 9, 0, 9, 9),
        extra: [['PLTE', new Uint8Array(3)]] as [string, Uint8Array][],
      },
      /palette/,
    ],
    ['no palette', { colorType: 3, rows: Uint8Array.of(0, 0, 0, 0, 0, 0) }, /palette/],
  ])('refuse %s', async (_name, given, message) => {
    const png = buildPng({ width: 2, height: 2, bitDepth: 8, colorType: 6, ...given });
    await expect(decodePng(png)).rejects.toThrow(message);
  });

  it('refuse a wrong checksum', async () => {
    const png = await encodePixels({ width: 4, height: 4, data: new Uint8ClampedArray(64).fill(77) });
    png[45] = (png[45] ?? 0) ^ 1;
    await expect(decodePng(png)).rejects.toThrow(/checksum/);
  });

  it('refuse to write pixels that do not fit their size', async () => {
    const wrong = encodePixels({ width: 2, height: 2, data: new Uint8ClampedArray(4) });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-request' });
  });
});
