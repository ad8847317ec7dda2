import type { AdapterEvent, AdapterRequest, ImageAdapter, PrepareOptions } from '@pentimento/engine';
import { BadOutputError } from '@pentimento/engine';
import { createScriptedAdapter, createTinyPng } from '@pentimento/engine/testing';

const promptsToTry = ['a red house by the sea', 'a balloon over mountains', 'a car at night', 'a fourth one'];

/** A gate that a test opens: until then what waits for it waits. */
export interface Gate {
  open(): void;
  isOpen: Promise<void>;
}

/** A closed gate. */
export function createGate(): Gate {
  let open = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), isOpen };
}

async function* drawPlainPicture(
  request: AdapterRequest,
  signal: AbortSignal,
  gate: Gate | undefined,
): AsyncIterable<AdapterEvent> {
  yield { type: 'turn-start' };
  const hue = [...request.instruction].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const bytes = createTinyPng({ width: 64, height: 48, color: [hue % 256, (hue * 7) % 256, 120] });
  const image = { bytes, mediaType: 'image/png', width: 64, height: 48 } as const;
  yield { type: 'progress', value: 0.4, stage: 'denoising' };
  yield { type: 'image-preview', image, index: 0 };
  if (gate) {
    const stopped = new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    );
    await Promise.race([gate.isOpen, stopped]);
  }
  if (request.instruction.includes('fail')) {
    throw new BadOutputError({ message: 'The model gave no picture. Try other words.', isRetryable: false });
  }
  yield { type: 'image', image, candidate: 0, seed: 7 };
  yield { type: 'turn-end' };
}

/** An adapter for tests of the elements: plain pictures, previews, and a wait where the test wants one. */
export function createTestAdapter(
  options: { drawing?: Gate; prepare?: (options: PrepareOptions) => Promise<void> } = {},
): ImageAdapter & { requests: AdapterRequest[] } {
  const adapter = createScriptedAdapter({
    model: { label: 'Scenes', downloadBytes: 6_240_000, promptsToTry },
    script: (request, { signal }) => drawPlainPicture(request, signal, options.drawing),
  });
  const { prepare } = options;
  return prepare ? { ...adapter, prepare: (_model, prepareOptions) => prepare(prepareOptions) } : adapter;
}
