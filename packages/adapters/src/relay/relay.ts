import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { discoverModels } from './discover-models.ts';
import { defaultLabel, type RelayOptions, optionsSchema } from './relay-options.ts';
import { runRelayTurn } from './run-relay-turn.ts';

/**
 * A relay of yours: a server that keeps the providers' keys and runs the turns (`apps/relay`). Its models are all models of the
 * adapters that it was set up with.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = relay({ baseUrl: 'https://relay.example.com', apiKey: 'the-token-of-this-person' });
 */
export function relay(options: RelayOptions): ImageAdapter {
  const settings = parseOptions('relay()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'relay',
    label: settings.label ?? defaultLabel,
    version: '0.1.0',
    models: ({ signal } = {}) => discoverModels(settings, signal),
    async *run(request, context) {
      const connection = createConnection(settings, context);
      yield* runRelayTurn({ request, connection, signal: context.signal });
    },
  };
}
