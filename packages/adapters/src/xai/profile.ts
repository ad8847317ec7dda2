import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { models, unknownModel } from './models.ts';
import { defaultBaseUrl, settingsEntries } from './xai-options.ts';

/** xAI, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'xai',
  label: 'xAI',
  summary: 'The Grok Imagine models of xAI.',
  keyUrl: 'https://console.x.ai/',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From console.x.ai. A relay needs none.',
      placeholder: 'xai-…',
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
      help: 'A page may need a relay: a server of yours that adds the key.',
      choices: [
        { value: 'direct', label: 'Straight to xAI' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'url',
      isRequired: false,
      help: 'Another address that speaks the same API, such as your relay.',
      placeholder: defaultBaseUrl,
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL, and nowhere else: not into addresses, logs, errors or exported sessions. Pictures are fetched without it. The adapter holds it in memory only.',
  setUp: [
    'Make a key at <https://console.x.ai/> and give the account credit.',
    "Import the adapter: `import { xai } from '@pentimento/adapters/xai'`.",
    'In Node, put it into the studio: `createStudio({ adapters: [xai({ apiKey })], store })`.',
    'In a page, use a relay: `xai({ transport: "relay", baseUrl: "/relay/xai" })`.',
  ],
  limits: [
    'No masks, no scribbles, no seed: the model paints the whole picture anew. The engine puts back what was not asked to change.',
    'No previews.',
    'An edit takes at most three pictures, and the shape of its base.',
    'A picture that is held back for reasons of content is charged for.',
    'A request whose answer is lost may have been paid for and cannot be asked about: it is never repeated by itself.',
    'Whether pages may call it (CORS) is not known.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://api.x.ai', 'https://*.x.ai'],
  sources: [
    { text: '@ai-sdk/xai 5.0.12 (npm), `src/xai-image-model.ts` and `docs`', asOf: '2026-11-22' },
    { text: 'sizes: runware.ai/docs/models/xai-grok-imagine-image-pro', asOf: '2026-11-22' },
    {
      text: 'prices of 2.0 (medium quality, 1k), of the others, and the number of pictures: quoted by third parties',
      asOf: '2026-11-22',
    },
  ],
};
