import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { models, unknownModel } from './models.ts';
import { defaultBaseUrl, settingsEntries } from './openrouter-options.ts';

/** OpenRouter, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'openrouter',
  label: 'OpenRouter',
  summary: 'Image models of many vendors under one key, through the Image API of OpenRouter.',
  keyUrl: 'https://openrouter.ai/settings/keys',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From openrouter.ai, or by signing in there. A relay needs none.',
      placeholder: 'sk-or-v1-…',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first, as vendor/model. Any id works.',
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
        { value: 'direct', label: 'Straight to OpenRouter' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
    {
      name: 'appTitle',
      label: 'App',
      kind: 'text',
      isRequired: false,
      help: "Shown in the account's list of requests.",
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the base URL, and nowhere else: not into addresses, logs, errors or exported sessions. The adapter holds it in memory only.',
  setUp: [
    'Make a key at <https://openrouter.ai/settings/keys> and give it a limit, or let people sign in: no server and no registration is needed.',
    'To sign in: `beginSignIn` from `@pentimento/adapters/openrouter/sign-in` gives the address to go to, `finishSignIn` the key.',
    "Import the adapter: `import { openrouter } from '@pentimento/adapters/openrouter'`.",
    'Put it into the studio: `createStudio({ adapters: [openrouter({ apiKey })], store })`.',
  ],
  limits: [
    'No masks and no scribbles: the models paint the whole picture anew. The engine puts back what was not asked to change.',
    "What a model can do and costs is OpenRouter's word, asked for once. Models whose tokens are counted have no price beforehand; the real cost comes with the result.",
    'Sizes are asked for by shape and resolution: results can differ by some pixels, each vendor has its own.',
    'Previews come from models with native streaming only, and with one result.',
    'A request whose answer is lost may have been paid for and cannot be asked about: it is never repeated by itself.',
    'SVG results are not asked for.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://openrouter.ai'],
  sources: [
    { text: '@openrouter/sdk 1.3.19 (npm), `esm/models` and `esm/funcs`', asOf: '2026-11-22' },
    { text: 'ids of models: as used by third parties', asOf: '2026-11-22' },
  ],
};
