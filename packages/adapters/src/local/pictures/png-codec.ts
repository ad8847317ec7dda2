import { BadOutputError, InvalidRequestError, type PixelImage } from '@pentimento/engine';
import decodeWasm, { init as startDecoder } from '@jsquash/png/decode.js';
import encodeWasm, { init as startEncoder } from '@jsquash/png/encode.js';
import { nodeModule } from '../shared/node-module.ts';

let started: Promise<void> | undefined;

/** Reads a PNG without touching a pixel: no colour conversion, no premultiplied alpha. @throws InvalidRequestError */
export async function decodePng(bytes: Uint8Array): Promise<PixelImage> {
  await start();
  try {
    // The 16-bit reader, because the 8-bit one wants the DOM's ImageData, which Node has not.
    const decoded = (await decodeWasm(bytes.slice().buffer, { bitDepth: 16 })) as {
      width: number;
      height: number;
      data: Uint16Array;
      free?: () => void;
    };
    const { width, height } = decoded;
    const data = new Uint8ClampedArray(width * height * 4);
    const wide = decoded.data;
    for (let index = 0; index < data.length; index++) data[index] = (wide[index] ?? 0) >> 8;
    decoded.free?.();
    return { width, height, data };
  } catch (cause) {
    throw new InvalidRequestError({
      message: 'The picture cannot be read: its PNG is damaged. Use another picture.',
      cause,
    });
  }
}

/** Writes an 8-bit RGBA PNG from which `decodePng` reads the same bytes. */
export async function encodePng({ width, height, data }: PixelImage): Promise<Uint8Array<ArrayBuffer>> {
  await start();
  try {
    // Only these three fields are read; ImageData itself is missing in Node.
    const pixels = { width, height, data: data.slice() } as unknown as ImageData;
    return new Uint8Array(await encodeWasm(pixels));
  } catch (cause) {
    throw new BadOutputError({ message: 'The picture could not be written as PNG. Try again.', cause });
  }
}

function start(): Promise<void> {
  started ??= (async () => {
    const module = await readFromDisk();
    await startDecoder(module);
    await startEncoder(module);
  })();
  return started;
}

/** Node cannot fetch the codec from disk; browsers find it beside its module. */
async function readFromDisk(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const files = nodeModule('node:fs/promises');
  const path = nodeModule('node:module')
    ?.createRequire(import.meta.url)
    .resolve('@jsquash/png/codec/pkg/squoosh_png_bg.wasm');
  if (files === undefined || path === undefined) return undefined;
  return new Uint8Array(await files.readFile(path));
}
