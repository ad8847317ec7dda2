import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { models, unknownModel } from './models.ts';
import { defaultBaseUrl, defaultTextModel, settingsEntries } from './openai-options.ts';

/** OpenAI, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'openai',
  label: 'OpenAI',
  summary: "OpenAI's GPT Image models, through its Images API or its Responses API.",
  keyUrl: 'https://platform.openai.com/api-keys',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From platform.openai.com. A relay needs none.',
      placeholder: 'sk-…',
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
      name: 'api',
      label: 'Conversation',
      kind: 'choice',
      isRequired: false,
      help: 'Who remembers earlier turns. At OpenAI, a text model reads along and is paid, too.',
      choices: [
        { value: 'images', label: 'Remembered here (Images API)' },
        { value: 'responses', label: 'Remembered at OpenAI (Responses API)' },
      ],
    },
    {
      name: 'textModel',
      label: 'Text model',
      kind: 'text',
      isRequired: false,
      help: 'Reads the conversation when OpenAI remembers it.',
      placeholder: defaultTextModel,
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
        { value: 'direct', label: 'Straight to OpenAI' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
    {
      name: 'organization',
      label: 'Organisation',
      kind: 'text',
      isRequired: false,
      help: 'Charged for it. Without, the one that the key belongs to.',
      placeholder: 'org-…',
    },
    {
      name: 'project',
      label: 'Project',
      kind: 'text',
      isRequired: false,
      help: 'Charged for it. Without, the one that the key belongs to.',
      placeholder: 'proj_…',
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL, and nowhere else: not into addresses, logs, errors or exported sessions. The adapter holds it in memory only.',
  setUp: [
    'Make a key at <https://platform.openai.com/api-keys>; some models ask for a verified organisation.',
    'Give the account credit and set a monthly limit.',
    "Import the adapter: `import { openai } from '@pentimento/adapters/openai'`.",
    'Put it into the studio: `createStudio({ adapters: [openai({ apiKey })], store })`.',
    'On a public page use a relay instead: `openai({ transport: "relay", baseUrl: "/relay/openai" })`.',
  ],
  limits: [
    'A mask is a hint: the model paints the whole picture anew. The engine puts back what was not asked to change.',
    'No seed: the same request gives another picture.',
    'A mask and scribbles exclude each other: with both, the scribbles are sent.',
    'Previews come with one result only; each costs 100 output tokens (`partialImages: 0` turns them off).',
    'A request whose answer is lost may have been paid for and is never repeated by itself. With the Responses API, an answer that breaks off is fetched where it is stored.',
    'With the Responses API: no scribbles, one result a turn, and the cost names the pictures only, not the text model.',
    'SVG and GIF results are not asked for.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://api.openai.com'],
  sources: [
    {
      text: 'openai 7.57.0 (npm), `resources/images.d.ts` and `resources/responses/responses.d.ts`',
      asOf: '2026-11-22',
    },
    {
      text: 'prices: developers.openai.com/api/docs/pricing, as quoted by third parties',
      asOf: '2026-11-22',
    },
  ],
};
