import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { defaultBaseUrl, settingsEntries } from './black-forest-labs-options.ts';
import { models, unknownModel } from './models.ts';

/** Black Forest Labs, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'black-forest-labs',
  label: 'Black Forest Labs',
  summary: 'The FLUX models, from those who make them. Jobs that go on after a reload.',
  keyUrl: 'https://dashboard.bfl.ai/',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From dashboard.bfl.ai. A relay needs none.',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Any id works, also one that is newer than this list.',
      placeholder: models[0]?.descriptor.id ?? '',
    },
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A page needs a relay: a server of yours that adds the key and hands out the pictures.',
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
      help: 'The address of your relay, or of a region: api.eu.bfl.ai, api.us.bfl.ai.',
      placeholder: defaultBaseUrl,
    },
  ],
  keyGoes:
    'Into the `x-key` header of requests to the base URL and, when a job is asked about, to the host under `bfl.ai` that the API names. Pictures are fetched without it. The adapter holds it in memory only.',
  setUp: [
    'Make a key at <https://dashboard.bfl.ai/> and give the account credits.',
    "Import the adapter: `import { blackForestLabs } from '@pentimento/adapters/black-forest-labs'`.",
    'In Node, put it into the studio: `createStudio({ adapters: [blackForestLabs({ apiKey })], store })`.',
    'In a page, let the relay run it (`npm run relay`, with the key in its environment): the model is then `relay:black-forest-labs:flux-3-image`.',
    'A proxy of your own that adds the key works, too (`transport: "relay"`), if it hands out `polling_url` and `result.sample` as addresses of its own.',
  ],
  limits: [
    'Pages cannot read its pictures (no CORS): a relay is needed there.',
    'A job cannot be stopped: an aborted turn is paid for all the same.',
    'One result a turn, and no previews: a share of the way at most.',
    'Masks go to FLUX.1 Fill only; the others see the whole picture, and the engine puts back what was not asked to change.',
    'FLUX.3 draws shapes and resolutions, not pixels, and takes no seed.',
    'Results can be asked for during an hour; after that a turn that was left cannot be resumed.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://api.bfl.ai', 'https://*.bfl.ai'],
  sources: [
    {
      text: 'docs.bfl.ai: models, integration guidelines, and api.bfl.ai/openapi.json, as quoted there',
      asOf: '2026-11-22',
    },
    { text: '@ai-sdk/black-forest-labs 2.0.41 (npm), its source and documentation', asOf: '2026-11-22' },
    {
      text: 'github.com/black-forest-labs/skills, `bfl-api`: addresses and prices of FLUX.2',
      asOf: '2026-11-22',
    },
    { text: 'price of FLUX.3: vercel.com/ai-gateway/models/flux-3-image', asOf: '2026-11-22' },
  ],
};
