import { concatenateBytes } from './concatenate-bytes.ts';
import { createPngChunk } from './create-png-chunk.ts';
import { filterPngRow } from './filter-png-row.ts';
import { pause } from './pause.ts';

/** Pixels that become a PNG with 8 bits a channel. */
export interface EncodePngOptions {
  width: number;
  height: number;
  /** 1 = grey, 3 = RGB, 4 = RGBA. */
  channels: 1 | 3 | 4;
  /** Row number `y` as width × channels bytes. Called once for each row, from top to bottom. */
  readRow: (y: number) => Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const colorTypes = { 1: 0, 3: 2, 4: 6 };
/** Bytes between two turns of the event loop. */
const bytesPerPause = 2_000_000;
const batchBytes = 262_144;

function createHeaderChunk({ width, height, channels }: EncodePngOptions): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([8, colorTypes[channels], 0, 0, 0], 8);
  return createPngChunk('IHDR', data);
}

/** Filtered rows in batches. */
function* filterRows({
  width,
  height,
  channels,
  readRow,
}: EncodePngOptions): Generator<Uint8Array<ArrayBuffer>> {
  const stride = width * channels;
  const rowsPerBatch = Math.max(1, Math.floor(batchBytes / (stride + 1)));
  let above = new Uint8Array(stride);
  for (let firstRow = 0; firstRow < height; firstRow += rowsPerBatch) {
    const rowCount = Math.min(rowsPerBatch, height - firstRow);
    const batch = new Uint8Array((stride + 1) * rowCount);
    for (let index = 0; index < rowCount; index += 1) {
      const row = readRow(firstRow + index) as Uint8Array<ArrayBuffer>;
      const target = batch.subarray(index * (stride + 1), (index + 1) * (stride + 1));
      filterPngRow({ row, above, pixelBytes: channels, target });
      above = row;
    }
    yield batch;
  }
}

function deflateRows(batches: Generator<Uint8Array<ArrayBuffer>>): Promise<ArrayBuffer> {
  let sincePause = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = batches.next();
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      sincePause += next.value.length;
      if (sincePause < bytesPerPause) return;
      sincePause = 0;
      await pause(undefined);
    },
  });
  return new Response(source.pipeThrough(new CompressionStream('deflate'))).arrayBuffer();
}

/** A PNG of three chunks, nothing else. Source: PNG Specification, third edition, sections 5, 9 and 11. */
export async function encodePng(options: EncodePngOptions): Promise<Uint8Array> {
  const compressed = new Uint8Array(await deflateRows(filterRows(options)));
  return concatenateBytes([
    signature,
    createHeaderChunk(options),
    createPngChunk('IDAT', compressed),
    createPngChunk('IEND', new Uint8Array(0)),
  ]);
}
