import { createHash } from 'node:crypto';
import { readImageHeader, type PixelImage } from '@pentimento/engine';
import { createNodeImageCodec } from '@pentimento/engine/node';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { createLayer } from './create-layer.ts';
import { encodePlainPng } from './encode-plain-png.ts';

/** How a picture is drawn. */
export interface DrawOptions {
  /** Which result, from 0: each has its own colour. */
  readonly candidate: number;
  /** 0 to 1: earlier pictures are greyer. 1 is the finished one. */
  readonly progress: number;
  /** `exact`: not a byte changes outside the mask. `hint`: everything is painted anew, a little differently. */
  readonly maskMode: 'exact' | 'hint';
}

const codec = createNodeImageCodec();
/** The same request gives the same picture: many tests ask for it. */
const drawn = new Map<string, Promise<Uint8Array>>();
const mostDrawn = 64;

/**
 * The picture that a simulated model makes: the instruction's words on a colour of their own, and below them a square in the
 * colour of each reference, in order. An edit writes the words over its base.
 */
export function drawPicture(turn: SimulatedTurn, options: DrawOptions): Promise<Uint8Array> {
  const key = keyOf(turn, options);
  const known = drawn.get(key);
  if (known) return known;
  const drawing = draw(turn, options);
  if (drawn.size >= mostDrawn) drawn.delete(drawn.keys().next().value ?? '');
  drawn.set(key, drawing);
  return drawing;
}

function keyOf({ pictures, mask, markup, ...turn }: SimulatedTurn, options: DrawOptions): string {
  const hash = createHash('sha1').update(JSON.stringify({ ...turn, isCancelled: false, ...options }));
  for (const bytes of [...pictures, mask?.data ?? new Uint8Array(), markup ?? new Uint8Array()])
    hash.update('|').update(bytes);
  return hash.digest('hex');
}

async function draw(
  turn: SimulatedTurn,
  { candidate, progress, maskMode }: DrawOptions,
): Promise<Uint8Array> {
  const { width, height } = turn.size;
  const pictures = await Promise.all(turn.pictures.map(decode));
  const base = turn.isEdit ? pictures.shift() : undefined;
  const layer = createLayer(turn, { references: pictures, candidate, isOverlay: base !== undefined });
  const before = base && new Uint32Array(base.data.buffer);
  const pixels = new Uint32Array(width * height);
  const kept = new Uint8Array(maskMode === 'hint' ? pixels.length : 0);
  for (let y = 0, at = 0; y < height; y += 1) {
    const rowFrom = base ? Math.floor((y * base.height) / height) * base.width : 0;
    for (let x = 0; x < width; x += 1, at += 1) {
      const from = base ? rowFrom + Math.floor((x * base.width) / width) : 0;
      const isKept = base && (turn.mask ? (turn.mask.data[from] ?? 0) < 128 : !layer.covers(x, y));
      pixels[at] = isKept ? (before?.[from] ?? 0) : layer.colorAt(x, y);
      if (isKept) kept[at] = 1;
    }
  }
  const data = new Uint8ClampedArray(pixels.buffer);
  if (progress < 1) fade(data, progress);
  if (maskMode === 'hint') drift(data, kept);
  return encodePlainPng({ width, height, data: new Uint8Array(data.buffer) });
}

/** What is not finished is greyer. */
function fade(data: Uint8ClampedArray, progress: number): void {
  for (let at = 0; at < data.length; at += 1)
    if (at % 4 !== 3) data[at] = 128 + ((data[at] ?? 0) - 128) * progress;
}

/** What was to stay is painted anew, a little lighter. */
function drift(data: Uint8ClampedArray, kept: Uint8Array): void {
  for (let at = 0; at < data.length; at += 1)
    if (at % 4 !== 3 && kept[at >> 2] === 1) data[at] = (data[at] ?? 0) + 2;
}

function decode(bytes: Uint8Array): Promise<PixelImage> {
  return codec.decode({ bytes, ...readImageHeader(bytes) });
}
