import type { PixelImage } from '../../protocol/pixel-image.ts';
import { ImageFormatProblem } from '../image-format-problem.ts';
import { createRowExpander, samplesPerPixel } from './create-row-expander.ts';
import { openInflateStream, type InflateStream } from './inflate-stream.ts';
import { listPngPasses, type PngPass } from './list-png-passes.ts';
import { pause } from './pause.ts';
import { readPngFrame, type PngFrame } from './png-frame.ts';
import { unfilterPngRow } from './unfilter-png-row.ts';

/** Pixels between two turns of the event loop: some tens of milliseconds. */
const pixelsPerPause = 1_000_000;
/** Bytes of rows that are inflated at once. */
const batchBytes = 262_144;

/** Deflate never makes more of a byte. */
const mostInflation = 1032;

interface PassContext {
  frame: PngFrame;
  pass: PngPass;
  stream: InflateStream;
  pixels: Uint8ClampedArray;
  signal: AbortSignal | undefined;
}

async function decodePass({ frame, pass, stream, pixels, signal }: PassContext): Promise<void> {
  const rowBytes = countRowBytes(frame, pass);
  const pixelBytes = Math.max(1, ((samplesPerPixel[frame.colorType] ?? 1) * frame.bitDepth) >> 3);
  const expand = createRowExpander(frame);
  const rowsPerBatch = Math.max(1, Math.floor(batchBytes / rowBytes));
  let above: Uint8Array = new Uint8Array(rowBytes - 1);
  let sincePause = 0;
  for (let firstRow = 0; firstRow < pass.height; firstRow += rowsPerBatch) {
    const rowCount = Math.min(rowsPerBatch, pass.height - firstRow);
    const batch = new Uint8Array(rowBytes * rowCount);
    await stream.readInto(batch);
    for (let index = 0; index < rowCount; index += 1) {
      const row = batch.subarray(index * rowBytes + 1, (index + 1) * rowBytes);
      unfilterPngRow({ filter: batch[index * rowBytes] as number, row, above, pixelBytes });
      const y = pass.top + (firstRow + index) * pass.stepY;
      let to = (y * frame.width + pass.left) * 4;
      for (let column = 0; column < pass.width; column += 1, to += pass.stepX * 4) {
        expand(row, column, pixels, to);
      }
      above = row;
    }
    sincePause += rowCount * pass.width;
    if (sincePause >= pixelsPerPause) {
      sincePause = 0;
      await pause(signal);
    }
  }
}

function countRowBytes(frame: PngFrame, pass: PngPass): number {
  const bitsPerPixel = (samplesPerPixel[frame.colorType] ?? 1) * frame.bitDepth;
  return Math.ceil((pass.width * bitsPerPixel) / 8) + 1;
}

/** A few bytes that claim to be millions of pixels are refused before memory is set aside for them. */
function checkPlausibility(frame: PngFrame, passes: PngPass[]): void {
  const wanted = passes.reduce((sum, pass) => sum + countRowBytes(frame, pass) * pass.height, 0);
  const given = frame.data.reduce((sum, part) => sum + part.length, 0);
  if (given * mostInflation < wanted) throw new ImageFormatProblem('its pixels end too early');
}

/**
 * Pixels of a PNG as it is stored (not turned upright), every one exact; 16-bit samples are rounded to 8.
 * Memory is bounded by the size in the header whatever the data inflates to. Throws ImageFormatProblem.
 */
export async function decodePng(
  bytes: Uint8Array,
  options: { signal?: AbortSignal } = {},
): Promise<PixelImage> {
  const frame = readPngFrame(bytes);
  const passes = listPngPasses(frame);
  checkPlausibility(frame, passes);
  const stream = openInflateStream(frame.data);
  const pixels = new Uint8ClampedArray(frame.width * frame.height * 4);
  try {
    for (const pass of passes) {
      await decodePass({ frame, pass, stream, pixels, signal: options.signal });
    }
  } finally {
    await stream.cancel();
  }
  return { width: frame.width, height: frame.height, data: pixels };
}
