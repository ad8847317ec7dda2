import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { models, unknownModel } from './models.ts';
import { defaultBaseUrl, settingsEntries } from './stability-options.ts';

/** Stability AI, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'stability',
  label: 'Stability AI',
  summary:
    "Stability AI's picture services: new pictures, painting inside a mask, erasing, replacing, recolouring.",
  keyUrl: 'https://platform.stability.ai/account/keys',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From platform.stability.ai. A relay needs none.',
      placeholder: 'sk-…',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Later versions of Stable Diffusion work by their name.',
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
        { value: 'direct', label: 'Straight to Stability AI' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL, and nowhere else. The adapter holds it in memory only.',
  setUp: [
    'Make a key at <https://platform.stability.ai/account/keys> and buy credits.',
    "Import the adapter: `import { stability } from '@pentimento/adapters/stability'`.",
    'Put it into the studio: `createStudio({ adapters: [stability({ apiKey })], store })`.',
    'In a page, let the relay run it (`npm run relay`, with the key in its environment): the model is then `relay:stability:inpaint`.',
  ],
  limits: [
    'Its models take descriptions of a picture, not requests to change one, and no reference pictures.',
    'Search and Replace, and Search and Recolor, need `options.stability.searchPrompt`.',
    'New pictures have one of nine shapes, and the size that belongs to it.',
    'Whether pages may call it is not documented: plan with a relay.',
    'One result a turn, no previews. Only Replace Background and Relight is a job that can be resumed; it cannot be stopped.',
    'The cost is reckoned from the published prices: the answers name none.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://api.stability.ai'],
  sources: [
    {
      text: 'platform.stability.ai: REST API v2beta and prices, as quoted by clients of it',
      asOf: '2026-11-22',
    },
    { text: 'stability-ai 0.7.0 (npm, a community client), its types', asOf: '2026-11-22' },
  ],
};
