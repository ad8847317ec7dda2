/** Runs in Chromium: the embedded model through the studio and its worker. */
import { local } from '@pentimento/adapters/local';
import { createStudio } from '@pentimento/engine';

/** Medians of one back end. */
export interface ScenesTiming {
  backend: string;
  threads: number;
  prepareMs: number;
  generateMs: number;
  generateSteps: number;
  editMs: number;
  editSteps: number;
}

const repeats = 5;

async function time(backend: 'webgpu' | 'wasm', threads: number): Promise<ScenesTiming> {
  const manifestUrl =
    '/@fs' +
    new URL('../../models/scenes/pentimento-model.json', import.meta.url).pathname.replace('/@fs', '');
  const studio = createStudio({
    adapters: [local({ models: [manifestUrl], backend, threads, cache: 'memory' })],
  });
  const start = performance.now();
  await studio.prepare('local:scenes', { signal: new AbortController().signal, onProgress: () => undefined });
  const prepareMs = performance.now() - start;
  const session = await studio.createSession();
  const generated: number[] = [];
  const edited: number[] = [];
  const steps = { generate: 0, edit: 0 };
  for (let seed = 0; seed < repeats; seed += 1) {
    const first = await timed(
      generated,
      () => session.run({ instruction: 'a red house by the sea', seed }).result,
    );
    const second = await timed(
      edited,
      () => session.run({ instruction: 'make it night', base: first.images[0]?.id ?? '', seed }).result,
    );
    Object.assign(steps, { generate: first.usage.steps ?? 0, edit: second.usage.steps ?? 0 });
  }
  await studio.dispose();
  return {
    backend,
    threads,
    prepareMs,
    generateMs: median(generated),
    generateSteps: steps.generate,
    editMs: median(edited),
    editSteps: steps.edit,
  };
}

async function timed<T>(times: number[], task: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await task();
  times.push(performance.now() - start);
  return value;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function hasRealGpu(): Promise<boolean> {
  const adapter = await navigator.gpu?.requestAdapter();
  return adapter !== null && adapter !== undefined && !adapter.info.isFallbackAdapter;
}

async function runBenchmark(): Promise<ScenesTiming[]> {
  const timings = [await time('wasm', 1), await time('wasm', 2)];
  if (await hasRealGpu()) timings.push(await time('webgpu', 1));
  return timings;
}

Object.assign(globalThis, { runBenchmark });
