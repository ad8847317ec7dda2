import { AbortedError, type ImageAdapter, ModelUnavailableError } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { type AiSdkOptions, optionsSchema } from './ai-sdk-options.ts';
import { mapCallError } from './map-call-error.ts';
import { mapRequest } from './map-request.ts';
import { describeModel, listModels } from './offered-model.ts';
import { readResult } from './read-result.ts';
import { turnOptionsSchema } from './turn-options.ts';
import { vendorName } from './vendors.ts';
import { watchNetwork } from './watched-network.ts';

const defaultId = 'ai-sdk';

/**
 * Any image model of the AI SDK (`ImageModelV4`): some twenty vendors, each by its own package.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = aiSdk({ models: ({ fetch }) => [createFal({ apiKey, fetch }).image('fal-ai/flux-2')] });
 */
export function aiSdk(options: AiSdkOptions): ImageAdapter {
  const settings = parseOptions('aiSdk()', optionsSchema, options);
  const { id = defaultId, label = 'AI SDK', fetch: ownFetch } = settings;
  return {
    specificationVersion: 1,
    id,
    label,
    version: '0.1.0',
    async models() {
      const fetch: typeof globalThis.fetch = (...request) => (ownFetch ?? globalThis.fetch)(...request);
      return Promise.all(listModels(settings.models, { fetch }).map(describeModel));
    },
    async *run(request, { signal, fetch, now }) {
      signal.throwIfAborted();
      const turnOptions = parseOptions(`options['${id}']`, turnOptionsSchema, request.options);
      const network = watchNetwork(ownFetch ?? fetch);
      const offered = listModels(settings.models, network).find((one) => one.id === request.model);
      if (!offered)
        throw new ModelUnavailableError({ message: `${label} was not given the model '${request.model}'.` });
      const vendor = vendorName(offered.model);
      yield { type: 'turn-start' };
      const call = await mapRequest(request, offered, turnOptions);
      const result = await untilAborted(
        offered.model.doGenerate({ ...call, abortSignal: signal }),
        signal,
      ).catch(async (error: unknown) => {
        throw await mapCallError(error, { label: vendor, network, signal, now });
      });
      yield* readResult(result, vendor);
      signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}

/** What a package gives, or an end at once: not every package listens to its signal. */
async function untilAborted<T>(promise: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new AbortedError({ message: 'Stopped.' }));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
