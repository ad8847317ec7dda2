import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PixelImage } from '../../protocol/pixel-image.ts';

const require = createRequire(import.meta.url);

async function compile(path: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(require.resolve(path)));
}

function asImageData(image: PixelImage): ImageData {
  return { ...image, colorSpace: 'srgb' } as unknown as ImageData;
}

/** A JPEG of the best quality. */
export async function encodeJpeg(image: PixelImage): Promise<Uint8Array> {
  const { default: encode, init } = await import('@jsquash/jpeg/encode.js');
  await init(await compile('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  return new Uint8Array(await encode(asImageData(image), { quality: 100, chroma_subsample: 1, auto_subsample: false }));
}

/** A WebP, lossless unless told otherwise. */
export async function encodeWebp(image: PixelImage, lossless = true): Promise<Uint8Array> {
  const { default: factory } = await import('@jsquash/webp/codec/enc/webp_enc.js');
  const { defaultOptions } = await import('@jsquash/webp/meta.js');
  const wasm = await compile('@jsquash/webp/codec/enc/webp_enc.wasm');
  const encoder = await factory({
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Module) => void) {
      const instance = new WebAssembly.Instance(wasm, imports);
      done(instance as unknown as WebAssembly.Module);
      return instance.exports;
    },
  });
  const options = { ...defaultOptions, lossless: lossless ? 1 : 0, exact: 1, quality: 100 };
  return new Uint8Array(encoder.encode(image.data, image.width, image.height, options));
}
