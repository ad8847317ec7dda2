import type { AdapterContext } from '../protocol/adapter-context.ts';
import type { AdapterEvent } from '../protocol/adapter-event.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { Capabilities } from '../protocol/capabilities.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import { createTinyPng } from './create-tiny-png.ts';

/** What a scripted adapter does in one run. */
export type AdapterScript = (request: AdapterRequest, context: AdapterContext) => AsyncIterable<AdapterEvent>;

/** Options of `createScriptedAdapter`. */
export interface ScriptedAdapterOptions {
  /** Default `scripted`. */
  id?: string;
  /** Merged over capabilities that allow everything. */
  capabilities?: Partial<Capabilities>;
  /** Merged over the model descriptor. */
  model?: Partial<ModelDescriptor>;
  /** What a run does. Default: one preview, then one plain picture per candidate, its colour drawn from instruction and seed. */
  script?: AdapterScript;
  /** Waited between events, in milliseconds. Default 0. */
  delayMs?: number;
}

const everything: Capabilities = {
  generate: true,
  edit: true,
  mask: 'hint',
  markup: true,
  maxReferences: 4,
  maxCandidates: 4,
  previews: 'image',
  conversation: 'client',
  seed: true,
  transparency: true,
  negativePrompt: false,
  strength: true,
  size: { multipleOf: 1, minPixels: 1, maxPixels: 4096 * 4096, maxRatio: 32 },
  reach: 'device',
};

/**
 * An adapter that plays a script: for tests of programs that use the engine, never for people.
 *
 * @example
 * const adapter = createScriptedAdapter({ capabilities: { mask: 'none' } });
 */
export function createScriptedAdapter(
  options: ScriptedAdapterOptions = {},
): ImageAdapter & { requests: AdapterRequest[] } {
  const requests: AdapterRequest[] = [];
  const script = options.script ?? plainPictures(options.delayMs ?? 0);
  const model: ModelDescriptor = {
    id: 'plain',
    label: 'Plain colours',
    pricing: { perImageUsd: 0 },
    ...options.model,
    capabilities: { ...everything, ...options.capabilities },
  };
  return {
    specificationVersion: 1,
    id: options.id ?? 'scripted',
    label: 'Scripted',
    version: '1.0.0',
    requests,
    models: async () => [model],
    run(request, context) {
      requests.push(request);
      return script(request, context);
    },
  };
}

function plainPictures(delayMs: number): AdapterScript {
  return async function* (request, { signal }) {
    const size = request.base ?? request.size ?? { width: 8, height: 8 };
    const seed = request.seed ?? 1;
    yield { type: 'turn-start' };
    for (let candidate = 0; candidate < request.candidates; candidate += 1) {
      const bytes = createTinyPng({
        width: size.width,
        height: size.height,
        color: colorOf(request.instruction, seed + candidate),
      });
      const image = { bytes, mediaType: 'image/png', width: size.width, height: size.height } as const;
      await pause(delayMs, signal);
      yield { type: 'progress', value: (candidate + 0.5) / request.candidates, stage: 'drawing' };
      yield { type: 'image-preview', image, index: candidate };
      await pause(delayMs, signal);
      yield { type: 'image', image, candidate, seed: seed + candidate };
    }
    yield { type: 'usage', steps: request.candidates, costUsd: 0 };
    yield { type: 'turn-end' };
  };
}

function colorOf(instruction: string, seed: number): number[] {
  let hash = 2166136261 ^ seed;
  for (const character of instruction) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return [hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255];
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), {
      once: true,
    });
  });
}
