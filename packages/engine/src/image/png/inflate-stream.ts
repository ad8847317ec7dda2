import { ImageFormatProblem } from '../image-format-problem.ts';

/** Inflated bytes on demand, so that nobody ever holds more of them than asked for. */
export interface InflateStream {
  /** Fills the whole target. Throws when the data ends before or is damaged. */
  readInto(target: Uint8Array): Promise<void>;
  /** Stops inflating. Call it when done, also after an error. */
  cancel(): Promise<void>;
}

const piece = 65_536;

/** Small pieces, so that one of them inflates to 64 MB at most before anybody can say stop. */
function* cut(parts: readonly Uint8Array[]): Generator<Uint8Array<ArrayBuffer>> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += piece) {
      yield part.subarray(at, at + piece) as Uint8Array<ArrayBuffer>;
    }
  }
}

/** Inflates zlib data. */
export function openInflateStream(parts: readonly Uint8Array[]): InflateStream {
  const pieces = cut(parts);
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const next = pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader();
  let rest: Uint8Array = new Uint8Array(0);
  return {
    async readInto(target) {
      for (let at = 0; at < target.length;) {
        if (rest.length === 0) rest = await readNext(reader);
        const taken = rest.subarray(0, target.length - at);
        target.set(taken, at);
        at += taken.length;
        rest = rest.subarray(taken.length);
      }
    },
    async cancel() {
      await reader.cancel().catch(() => undefined);
    },
  };
}

async function readNext(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  try {
    const next = await reader.read();
    if (!next.done) return next.value;
  } catch (error) {
    throw new ImageFormatProblem('its pixels are damaged', undefined, error);
  }
  throw new ImageFormatProblem('its pixels end too early');
}
