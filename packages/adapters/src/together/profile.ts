import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { models, unknownModel } from './models.ts';
import { defaultBaseUrl, settingsEntries } from './together-options.ts';

/** Together AI, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'together',
  label: 'Together AI',
  summary: 'FLUX and other image models that Together AI serves.',
  keyUrl: 'https://api.together.ai/settings/api-keys',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From api.together.ai. A relay needs none.',
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
        { value: 'direct', label: 'Straight to Together AI' },
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
    'Make a key at <https://api.together.ai/settings/api-keys> and give the account credit.',
    "Import the adapter: `import { together } from '@pentimento/adapters/together'`.",
    'In Node, put it into the studio: `createStudio({ adapters: [together({ apiKey })], store })`.',
    'In a page, use a relay: `together({ transport: "relay", baseUrl: "/relay/together" })`.',
  ],
  limits: [
    'No masks and no scribbles: the model paints the whole picture anew. The engine puts back what was not asked to change.',
    'No previews.',
    'FLUX.1 Kontext takes one picture, FLUX.1 and FLUX 1.1 take none.',
    'The answer does not say what it cost: the figure comes from the price list, by megapixels begun.',
    'A request whose answer is lost may have been paid for and cannot be asked about: it is never repeated by itself.',
    'Whether pages may call it (CORS) is not known.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://api.together.ai'],
  sources: [
    { text: 'together-ai 0.52.0 (npm), `resources/images.d.ts`', asOf: '2026-11-22' },
    { text: 'docs.together.ai: image generation, reference images, error codes', asOf: '2026-11-22' },
    {
      text: 'prices: those of the maker of the models, and third parties; sizes and the number of pictures: those of the maker',
      asOf: '2026-11-22',
    },
  ],
};
