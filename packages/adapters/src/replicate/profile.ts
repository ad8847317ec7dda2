import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { models, unknownModel } from './models.ts';
import { defaultBaseUrl, settingsEntries } from './replicate-options.ts';

/** Replicate, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'replicate',
  label: 'Replicate',
  summary:
    'The image models that Replicate runs. Predictions that can be stopped, and that go on after a reload.',
  keyUrl: 'https://replicate.com/account/api-tokens',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Token',
      kind: 'secret',
      isRequired: true,
      help: 'From replicate.com. A relay needs none.',
      placeholder: 'r8_…',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Any model works: owner/name, or owner/name:version.',
      placeholder: models[0]?.descriptor.id ?? '',
    },
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A page needs a relay: a server of yours that adds the token and hands out the pictures.',
      choices: [
        { value: 'direct', label: 'Straight to the provider (Node only)' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'url',
      isRequired: false,
      help: 'The address of your relay.',
      placeholder: defaultBaseUrl,
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL, and nowhere else. Pictures are fetched without it. The adapter holds it in memory only.',
  setUp: [
    'Make a token at <https://replicate.com/account/api-tokens> and set up billing.',
    "Import the adapter: `import { replicate } from '@pentimento/adapters/replicate'`.",
    'In Node, put it into the studio: `createStudio({ adapters: [replicate({ apiKey })], store })`.',
    'In a page, let the relay run it (`npm run relay`, with the token in its environment): the model is then `relay:replicate:black-forest-labs/flux-3-image`.',
    'A proxy of your own that adds the token works, too (`transport: "relay"`), if it hands out the results\' addresses as its own.',
  ],
  limits: [
    'Replicate is closed to pages, on purpose: a relay is needed there.',
    "Each model has inputs of its own. Those of models that are not known are read from the model's description; `options.replicate.input` says more.",
    'Community models run by their version: `owner/name:version`.',
    'Pictures over 256 kB are uploaded to Replicate first, and stay there for a day.',
    'Outputs are kept for an hour: after that a turn that was left cannot be resumed.',
    'The cost is reckoned from the published price of known models; others name none.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://api.replicate.com', 'https://replicate.delivery'],
  sources: [
    {
      text: 'replicate 1.4.0 (npm), `lib/predictions.js`, `lib/files.js`, `lib/util.js`',
      asOf: '2026-11-22',
    },
    { text: 'replicate.com: pages of the models, with inputs and prices', asOf: '2026-11-22' },
    { text: 'no CORS: github.com/replicate/replicate-javascript#164', asOf: '2026-11-22' },
  ],
};
