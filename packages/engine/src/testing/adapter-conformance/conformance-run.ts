import { EngineError } from '../../errors/engine-error.ts';
import type { AdapterContext, LogEntry } from '../../protocol/adapter-context.ts';
import type { AdapterEvent } from '../../protocol/adapter-event.ts';
import type { AdapterRequest } from '../../protocol/adapter-request.ts';
import type { EncodedImage } from '../../protocol/encoded-image.ts';
import type { ImageAdapter } from '../../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../../protocol/model-descriptor.ts';
import { encodePng } from '../../image/png/encode-png.ts';
import type { AdapterConformanceSetup } from './adapter-conformance-setup.ts';

/** An adapter, ready to be tried. */
export interface PreparedAdapter {
  adapter: ImageAdapter;
  model: ModelDescriptor;
  /** Asks for one picture. */
  request: AdapterRequest;
}

/** A fresh adapter and a request that it can run. */
export async function prepareAdapter(
  setup: AdapterConformanceSetup,
  instruction: string,
): Promise<PreparedAdapter> {
  const adapter = await setup.createAdapter();
  const models = await adapter.models();
  const model =
    models.find(({ id }) => id === setup.modelId) ??
    (setup.modelId === undefined ? undefined : adapter.describeModel?.(setup.modelId)) ??
    models[0];
  if (!model) throw new Error('the adapter offers no model');
  const request: AdapterRequest = {
    model: model.id,
    instruction,
    preserveList: [],
    references: [],
    candidates: 1,
  };
  return { adapter, model, request };
}

/** What the adapter is lent for one turn. Log entries go to `logged`. */
export function createContext(
  setup: AdapterConformanceSetup,
  options: { signal?: AbortSignal; logged?: LogEntry[] } = {},
): AdapterContext {
  let count = 0;
  const noNetwork = (): Promise<Response> => Promise.reject(new TypeError('this test has no network'));
  return {
    signal: options.signal ?? new AbortController().signal,
    fetch: setup.fetch ?? noNetwork,
    now: Date.now,
    createId: () => `id-${(count += 1)}`,
    log: (entry) => void options.logged?.push(entry),
  };
}

/** All events of a run. */
export async function collectEvents(events: AsyncIterable<AdapterEvent>): Promise<AdapterEvent[]> {
  const all: AdapterEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The results among events. */
export function imagesOf(events: readonly AdapterEvent[]): EncodedImage[] {
  return events.flatMap((event) => (event.type === 'image' ? [event.image] : []));
}

/** A picture to change: one of the adapter's own where it makes some, else a plain one that the model accepts. */
export async function createBase(
  setup: AdapterConformanceSetup,
  { adapter, model, request }: PreparedAdapter,
  instruction: string,
): Promise<EncodedImage> {
  if (model.capabilities.generate) {
    const [image] = imagesOf(
      await collectEvents(adapter.run({ ...request, instruction }, createContext(setup))),
    );
    if (image) return image;
  }
  return createPlain(sizeFor(model), [120, 160, 200]);
}

/** A plain picture of one colour, compressed: what is sent through a socket hundreds of times should be small. */
export async function createPlain(
  [width, height]: [number, number],
  [red = 0, green = 0, blue = 0]: readonly number[],
): Promise<EncodedImage> {
  const row = new Uint8Array(width * 3);
  for (let at = 0; at < row.length; at += 3) row.set([red, green, blue], at);
  const bytes = await encodePng({ width, height, channels: 3, readRow: () => row });
  return { bytes, mediaType: 'image/png', width, height };
}

/** The smallest size that a model surely makes. */
export function sizeFor({ capabilities: { size } }: ModelDescriptor): [number, number] {
  if ('list' in size) return size.list[0] ?? [64, 64];
  const side = Math.ceil(Math.sqrt(Math.max(size.minPixels, 64 * 64)) / size.multipleOf) * size.multipleOf;
  return [side, side];
}

/** Plain DOM abort reasons count: the engine maps them. */
export function isAbort(error: unknown): boolean {
  return EngineError.hasCode(error, 'aborted') || (error instanceof Error && error.name === 'AbortError');
}

/** What a promise was rejected with; undefined when it was not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}
