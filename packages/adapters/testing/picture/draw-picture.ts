import { createHash } from 'node:crypto';
import { readImageHeader, type PixelImage } from '@pentimento/engine';
import { createNodeImageCodec } from '@pentimento/engine/node';
import { encodePng } from '@pentimento/engine/png';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { createWordLayer } from './word-layer.ts';

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
  const swatches = pictures.map(middleColor);
  const isWord = createWordLayer(turn.instruction, turn.size);
  const ground = colorOf(`${turn.instruction}/${candidate}`);
  const ink = ground[0] + ground[1] + ground[2] > 380 ? [20, 20, 40] : [250, 250, 235];
  const square = Math.max(8, Math.floor(Math.min(width, height) / 12));
  const isTransparent = turn.isTransparent === true && !base;
  const readRow = (y: number): Uint8Array => {
    const row = new Uint8Array(width * 4);
    for (let x = 0; x < width; x += 1) {
      const swatch = y >= height - square ? swatches[Math.floor(x / square)] : undefined;
      const word = isWord(x, y);
      let color = swatch ?? (word ? ink : ground);
      let alpha = isTransparent && !word && !swatch ? 0 : 255;
      if (base) {
        const from =
          (Math.floor((y * base.height) / height) * base.width + Math.floor((x * base.width) / width)) * 4;
        const old = base.data.subarray(from, from + 4);
        const mayChange = turn.mask ? (turn.mask.data[from / 4] ?? 0) >= 128 : word || swatch !== undefined;
        if (!mayChange) {
          const drift = maskMode === 'hint' ? 2 : 0;
          color = [old[0] ?? 0, old[1] ?? 0, old[2] ?? 0].map((value) => Math.min(255, value + drift));
          alpha = old[3] ?? 255;
        }
      }
      for (let channel = 0; channel < 3; channel += 1)
        row[x * 4 + channel] = Math.round(128 + ((color[channel] ?? 0) - 128) * progress);
      row[x * 4 + 3] = alpha;
    }
    return row;
  };
  return encodePng({ width, height, channels: 4, readRow });
}

function decode(bytes: Uint8Array): Promise<PixelImage> {
  return codec.decode({ bytes, ...readImageHeader(bytes) });
}

function middleColor({ width, height, data }: PixelImage): number[] {
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
  return [...data.subarray(at, at + 3)];
}

function colorOf(text: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = createHash('sha1').update(text).digest();
  return [red, green, blue];
}
