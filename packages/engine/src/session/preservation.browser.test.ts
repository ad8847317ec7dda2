import { expect, test } from 'vitest';
import { createBrowserImageCodec } from '../image/create-browser-image-codec.ts';
import { createPictureWorker } from '../processing/create-picture-worker.ts';
import { createWorkerProcessor } from '../processing/create-worker-processor.ts';
import type { PictureProcessor } from '../processing/picture-processor.ts';
import type { EncodedImage, ImageMediaType } from '../protocol/encoded-image.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { checkPromise } from './__fixtures__/check-promise.ts';
import { encodeAsPng } from './__fixtures__/drifting-adapter.ts';
import { drawFirstPicture } from './__fixtures__/first-pictures.ts';
import { openHarbour } from './__fixtures__/open-harbour.ts';

const codec = createBrowserImageCodec();
const size = { width: 320, height: 240 };

async function encodeAs(mediaType: ImageMediaType, picture: PixelImage): Promise<EncodedImage> {
  const { width, height, data } = picture;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: mediaType, quality: 1 });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), mediaType, width, height };
}

test.each([
  { mediaType: 'image/png', alpha: false },
  { mediaType: 'image/png', alpha: true },
  { mediaType: 'image/webp', alpha: false },
  { mediaType: 'image/webp', alpha: true },
  { mediaType: 'image/jpeg', alpha: false },
] as const)(
  'keeps what was not asked to change, byte for byte, in a worker: $mediaType, alpha: $alpha',
  async ({ mediaType, alpha }) => {
    const picture = drawFirstPicture(size, { alpha });
    const first = await (mediaType === 'image/png' ? encodeAsPng(picture) : encodeAs(mediaType, picture));
    const { session, base, reload } = await openHarbour({ first });
    const { id } = await session.run({ instruction: 'a red ball on the left', base }).result;
    const reloaded = await reload();
    const turn = reloaded.turn(id)!;
    expect(turn.preservation?.decision).toBe('local');
    expect((await checkPromise(reloaded, turn, codec)).keptFraction).toBeGreaterThan(0.85);
  },
);

async function taskOf(): Promise<Parameters<PictureProcessor['keep']>[0]> {
  const { bytes } = await encodeAsPng(drawFirstPicture({ width: 1024, height: 1024 }));
  return {
    parent: bytes,
    result: (await encodeAs('image/jpeg', drawFirstPicture({ width: 1000, height: 1000 }))).bytes,
    instruction: '',
    mode: 'auto',
  };
}
const never: PictureProcessor = {
  frame: () => Promise.reject(new Error('The work was done on the page.')),
  keep: () => Promise.reject(new Error('The work was done on the page.')),
  dispose: () => undefined,
};

test('an abort ends the worker in the middle of its work; the next piece gets a new one', async () => {
  const workers: Worker[] = [];
  const createWorker = (): Worker => {
    const worker = createPictureWorker();
    workers.push(worker);
    return worker;
  };
  const processor = createWorkerProcessor({ createWorker, fallback: never });
  const task = await taskOf();
  const controller = new AbortController();
  const stopped = processor.keep(task, { signal: controller.signal, onProgress: () => controller.abort() });
  const { signal } = new AbortController();
  const values: number[] = [];
  const kept = processor.keep(task, { signal, onProgress: (value) => values.push(value) });
  await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
  expect((await kept).preservation.decision).toBe('none');
  expect(workers).toHaveLength(2);
  expect(values.at(-1)).toBe(1);
  expect(values.toSorted((one, other) => one - other)).toEqual(values);
  processor.dispose();
});

test.each([
  [
    'throws',
    () => {
      throw new Error('SecurityError');
    },
  ],
  ['never starts', () => new Worker(URL.createObjectURL(new Blob(['throw 1'])), { type: 'module' })],
])('where a worker %s, the work is done on the page', async (_, createWorker: () => Worker) => {
  let isDoneHere = false;
  const fallback: PictureProcessor = {
    ...never,
    keep: async () => {
      isDoneHere = true;
      return {} as never;
    },
  };
  const processor = createWorkerProcessor({ createWorker, fallback });
  const { signal } = new AbortController();
  const task = { parent: new Uint8Array(), result: new Uint8Array(), instruction: '', mode: 'auto' } as const;
  await processor.keep(task, { signal });
  expect(isDoneHere).toBe(true);
});

test('a worker that never says that it is there holds nobody up, and may be tried again', async () => {
  let count = 0;
  const mute = (): Worker => new Worker(URL.createObjectURL(new Blob(['setInterval(() => 0, 1000)'])));
  const createWorker = (): Worker => ((count += 1) === 1 ? mute() : createPictureWorker());
  const here: PictureProcessor = { ...never, keep: async () => ({ width: 1 }) as never };
  const processor = createWorkerProcessor({ createWorker, fallback: here, startMs: 200 });
  const { signal } = new AbortController();
  const task = await taskOf();
  expect((await processor.keep(task, { signal })).width).toBe(1);
  const later = createWorkerProcessor({ createWorker, fallback: never });
  expect((await later.keep(task, { signal })).preservation.decision).toBe('none');
  later.dispose();
});

test('says what is wrong with a picture that the worker cannot read', async () => {
  const processor = createWorkerProcessor({ createWorker: createPictureWorker, fallback: never });
  const task = { ...(await taskOf()), result: new Uint8Array([1, 2, 3]) };
  const { signal } = new AbortController();
  await expect(processor.keep(task, { signal })).rejects.toMatchObject({ code: 'bad-output' });
  processor.dispose();
});
