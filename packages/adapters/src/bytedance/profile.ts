import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { baseUrls, settingsEntries } from './bytedance-options.ts';
import { models, unknownModel } from './models.ts';

/** ByteDance, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'bytedance',
  label: 'ByteDance',
  summary: 'The Seedream models of ByteDance, through BytePlus ModelArk or, in China, Volcengine Ark.',
  keyUrl: 'https://console.byteplus.com/ark',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From the console of the region. A relay needs none.',
    },
    {
      name: 'region',
      label: 'Region',
      kind: 'choice',
      isRequired: false,
      help: 'Keys of one are not valid in the other.',
      choices: [
        { value: 'international', label: 'International (BytePlus)' },
        { value: 'china', label: 'China (Volcengine)' },
      ],
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Any id works, also one that is newer than this list, or an endpoint, ep-….',
      placeholder: models[0]?.descriptor.id ?? '',
    },
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A page needs a relay: a server of yours that adds the key.',
      choices: [
        { value: 'direct', label: 'Straight to ByteDance' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'url',
      isRequired: false,
      help: 'Another address that speaks the same API, such as your relay.',
      placeholder: baseUrls.international,
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL, and nowhere else: not into addresses, logs, errors or exported sessions. The adapter holds it in memory only.',
  setUp: [
    'Open a Seedream model and make a key in the console: <https://console.byteplus.com/ark>, in China <https://console.volcengine.com/ark>.',
    "Import the adapter: `import { bytedance } from '@pentimento/adapters/bytedance'`.",
    'In Node, put it into the studio: `createStudio({ adapters: [bytedance({ apiKey })], store })`.',
    'In a page, use a relay: `bytedance({ transport: "relay", baseUrl: "/relay/bytedance" })`.',
  ],
  limits: [
    'No masks, no scribbles, no seed: the model paints the whole picture anew. The engine puts back what was not asked to change.',
    'One picture a turn: the sets that the models make are scenes of one story, not several tries.',
    'No previews: the stream that the API knows brings finished pictures only.',
    'From 4.5 on, no picture below 2560 × 1440 pixels.',
    'Before 5.0, results are JPEG.',
    'A request whose answer is lost may have been paid for and cannot be asked about: it is never repeated by itself.',
    'Whether pages may call it (CORS) is not known.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: Object.values(baseUrls).map((address) => new URL(address).origin),
  sources: [
    {
      text: 'parameters and sizes: the image generation API of Volcengine Ark and BytePlus ModelArk, as quoted by apidoc.cometapi.com, doc.aimanyi.top, docs.gogogotoken.ai, docs.apimart.ai',
      asOf: '2026-11-22',
    },
    { text: 'number of pictures: docs.comfy.org/built-in-nodes/ByteDanceSeedreamNode', asOf: '2026-11-22' },
    { text: 'prices: BytePlus ModelArk, quoted by third parties', asOf: '2026-11-22' },
  ],
};
