import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PixelImage } from '../protocol/pixel-image.ts';

/** Formats that WebAssembly decodes in Node. */
export type WasmDecodedType = 'image/jpeg' | 'image/webp';

/** Decodes one file as it is stored, without turning it upright. May throw anything. */
export type WasmDecode = (type: WasmDecodedType, bytes: Uint8Array) => Promise<PixelImage>;

interface DecoderModule {
  /** Null when the file cannot be decoded. The JPEG decoder wants to be told to leave the orientation alone. */
  decode(
    bytes: Uint8Array,
    ...turnUpright: boolean[]
  ): { width: number; height: number; data: Uint8ClampedArray } | null;
}

type InstantiateWasm = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance) => void,
) => unknown;
type ModuleFactory = (options: {
  noInitialRun: boolean;
  instantiateWasm: InstantiateWasm;
  printErr: (line: string) => void;
}) => Promise<DecoderModule>;

interface DecoderParts {
  factory: ModuleFactory;
  wasm: WebAssembly.Module;
}

const require = createRequire(import.meta.url);

async function compile(path: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(require.resolve(path)));
}

async function loadParts(type: WasmDecodedType): Promise<DecoderParts> {
  if (type === 'image/jpeg') {
    const { default: factory } = await import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js');
    return {
      factory: factory as ModuleFactory,
      wasm: await compile('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'),
    };
  }
  const { default: factory } = await import('@jsquash/webp/codec/dec/webp_dec.js');
  return { factory: factory as ModuleFactory, wasm: await compile('@jsquash/webp/codec/dec/webp_dec.wasm') };
}

/**
 * Decoders that are compiled once and instantiated for every picture: a damaged file that makes a decoder give up in
 * the middle takes its memory with it, and cannot disturb the next.
 */
export function createWasmDecoders(): WasmDecode {
  const loaded = new Map<WasmDecodedType, Promise<DecoderParts>>();
  return async (type, bytes) => {
    const parts = loaded.get(type) ?? loadParts(type);
    loaded.set(type, parts);
    const { factory, wasm } = await parts;
    const decoder = await factory({
      noInitialRun: true,
      // What a decoder grumbles about a damaged file is no business of the terminal's.
      printErr: () => undefined,
      instantiateWasm(imports, done) {
        const instance = new WebAssembly.Instance(wasm, imports);
        done(instance);
        return instance.exports;
      },
    });
    const image = type === 'image/jpeg' ? decoder.decode(bytes, false) : decoder.decode(bytes);
    if (image === null) throw new Error('The decoder gave no picture.');
    return { width: image.width, height: image.height, data: image.data };
  };
}
