import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { defaultBaseUrl, settingsEntries } from './fal-options.ts';
import { models, unknownModel } from './models.ts';

/** fal, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'fal',
  label: 'fal',
  summary:
    'The image models that fal runs, through its queue. Jobs that can be stopped, and that go on after a reload.',
  keyUrl: 'https://fal.ai/dashboard/keys',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From fal.ai. A relay needs none.',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Any model of the catalogue works by its address.',
      placeholder: models[0]?.descriptor.id ?? '',
    },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'url',
      isRequired: false,
      help: 'Another address that speaks the same API, such as your relay.',
      placeholder: defaultBaseUrl,
    },
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A relay is a server of yours that adds the key; set its address as base URL.',
      choices: [
        { value: 'direct', label: 'Straight to fal' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL and to the catalogue of models, and nowhere else. Pictures are fetched without it. The adapter holds it in memory only.',
  setUp: [
    'Make a key at <https://fal.ai/dashboard/keys> and give the account credit.',
    "Import the adapter: `import { fal } from '@pentimento/adapters/fal'`.",
    'Put it into the studio: `createStudio({ adapters: [fal({ apiKey })], store })`.',
    'On a public page use a relay instead: `fal({ transport: "relay", baseUrl: "/relay/fal" })`.',
  ],
  limits: [
    'Each model has inputs of its own: those of models that are not known go into `options.fal.input`.',
    'Of a model that is not known, its address says whether it changes pictures (`edit`, `image-to-image`) or paints in masks (`fill`, `inpaint`).',
    'No previews: fal tells the place in its queue, and no share of the way.',
    'A job that has begun is asked to stop; whether it does is up to the model.',
    'The cost is reckoned from the published price of known models; others name none.',
    'Pictures go along inside the request: very large ones make it slow.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://queue.fal.run', 'https://api.fal.ai', 'https://*.fal.media'],
  sources: [
    { text: '@fal-ai/client 1.10.1 (npm), `src/queue`', asOf: '2026-11-22' },
    { text: 'fal.ai/docs: queue, cancel, model errors, request errors', asOf: '2026-11-22' },
    { text: 'inputs and prices: fal.ai/models/…/llms.txt of each model', asOf: '2026-11-22' },
  ],
};
