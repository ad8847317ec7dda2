import { createBrowserImageCodec } from '../create-browser-image-codec.ts';
import { importImage } from '../import-image.ts';

/** Brings a picture in, in a worker. */
globalThis.onmessage = async ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  const { width, height, mediaType } = await importImage(new Blob([data]), { codec: createBrowserImageCodec() });
  globalThis.postMessage({ width, height, mediaType });
};
