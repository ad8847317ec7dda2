import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { settingsEntries } from './relay-options.ts';

/** The relay, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'relay',
  label: 'Relay',
  summary:
    'A server of yours (or of your organisation) that keeps the keys of the providers and runs the turns, also while the page is closed.',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'baseUrl',
      label: 'Address',
      kind: 'url',
      isRequired: true,
      help: 'Where the relay is. http works on this machine and in your own network.',
      placeholder: 'http://localhost:4020',
    },
    {
      name: 'apiKey',
      label: 'Token',
      kind: 'secret',
      isRequired: true,
      help: 'The token that the operator gave you.',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first: adapter:model, as the relay lists it.',
    },
    {
      name: 'label',
      label: 'Name',
      kind: 'text',
      isRequired: false,
      help: 'What it is called in lists.',
      placeholder: 'Relay',
    },
  ],
  keyGoes:
    "Your token goes into the `Authorization` header of requests to the relay's address, and nowhere else. The keys of the providers never leave the relay.",
  setUp: [
    'Start a relay: `npm run relay`, with the keys of the providers in its environment ([how](../relay.md)).',
    "Import the adapter: `import { relay } from '@pentimento/adapters/relay'`.",
    "Put it into the studio: `relay({ baseUrl: 'http://localhost:4020', apiKey: token })`.",
    'Choose a model: `relay:openai:gpt-image-2.6-flare`, and so on.',
    'Options of the adapter behind it go under `options.relay` of a turn.',
  ],
  limits: [
    'What a model can do is what the relay says of it; a model that the relay does not list cannot be used.',
    'Pictures go to the relay with every turn; nothing of them is kept there but for the results, for a while.',
    'The built-in relay keeps its jobs in memory: when it is started anew, turns that were at work are lost, and the adapter says that they may have been paid for.',
    'What a provider keeps of a conversation is bound to the person: it does not go along to another token.',
  ],
  models: [],
  hosts: [],
  sources: [{ text: "`docs/relay.md`: the relay's own protocol", asOf: '2026-11-22' }],
};
