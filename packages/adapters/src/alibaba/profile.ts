import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { baseUrls, settingsEntries } from './alibaba-options.ts';
import { models, unknownModel } from './models.ts';

/** Alibaba, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'alibaba',
  label: 'Alibaba',
  summary: 'The Qwen-Image models of Alibaba, through Model Studio (DashScope).',
  keyUrl: 'https://modelstudio.console.alibabacloud.com/',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From the console of the region. A relay needs none.',
      placeholder: 'sk-…',
    },
    {
      name: 'region',
      label: 'Region',
      kind: 'choice',
      isRequired: false,
      help: 'Keys of one are not valid in the other.',
      choices: [
        { value: 'singapore', label: 'International (Singapore)' },
        { value: 'beijing', label: 'China (Beijing)' },
      ],
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Any id works, also one that is newer than this list.',
      placeholder: models[0]?.id ?? '',
    },
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A page needs a relay: a server of yours that adds the key and hands out the pictures.',
      choices: [
        { value: 'direct', label: 'Straight to Alibaba' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
    {
      name: 'baseUrl',
      label: 'Base URL',
      kind: 'url',
      isRequired: false,
      help: 'Another address that speaks the same API, such as your relay.',
      placeholder: baseUrls.singapore,
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL, and nowhere else: not into addresses, logs, errors or exported sessions. Pictures are fetched without it. The adapter holds it in memory only.',
  setUp: [
    'Make a key in Model Studio: <https://modelstudio.console.alibabacloud.com/>, in China <https://bailian.console.aliyun.com/>.',
    "Import the adapter: `import { alibaba } from '@pentimento/adapters/alibaba'`.",
    'In Node, put it into the studio: `createStudio({ adapters: [alibaba({ apiKey })], store })`.',
    'In a page, use a relay: `alibaba({ transport: "relay", baseUrl: "/relay/alibaba" })`.',
    'The relay hands out the `image` addresses of an answer as addresses of its own.',
  ],
  limits: [
    'No masks, no scribbles: the model paints the whole picture anew. The engine puts back what was not asked to change.',
    'No previews.',
    'An edit takes at most three pictures.',
    'The same seed gives a similar picture, not always the same; of its 32 bits, 31 are used.',
    'A request whose answer is lost may have been paid for and cannot be asked about: it is never repeated by itself.',
    'Whether pages may call it or read its pictures (CORS) is not known.',
  ],
  models,
  unknownModel,
  hosts: [...Object.values(baseUrls).map((address) => new URL(address).origin), 'https://*.aliyuncs.com'],
  sources: [
    {
      text: 'alibabacloud.com/help/model-studio: qwen-image-edit-api, qwen-image-api, error-code; the same quoted by doc.302.ai',
      asOf: '2026-11-22',
    },
    {
      text: '3.0: docs.comfy.org/built-in-nodes/QwenImageEditApi and QwenImageTextToImageApi',
      asOf: '2026-11-22',
    },
    { text: 'prices of 2.0, quoted by a third party: docs.empiriolabs.ai', asOf: '2026-11-22' },
  ],
};
