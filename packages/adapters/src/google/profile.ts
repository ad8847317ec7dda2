import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { defaultBaseUrl, settingsEntries } from './google-options.ts';
import { models, unknownModel } from './models.ts';

/** Google, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'google',
  label: 'Google',
  summary: "Google's Gemini image models (Nano Banana), through generateContent or the Interactions API.",
  keyUrl: 'https://aistudio.google.com/apikey',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: true,
      help: 'From Google AI Studio. A relay needs none.',
      placeholder: 'AIza…',
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
      help: 'Who remembers earlier turns and what the model thought of them.',
      choices: [
        { value: 'generate-content', label: 'Remembered here (generateContent)' },
        { value: 'interactions', label: 'Remembered at Google (Interactions API)' },
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
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A relay is a server of yours that adds the key; set its address as base URL.',
      choices: [
        { value: 'direct', label: 'Straight to Google' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
  ],
  keyGoes:
    'Into the `x-goog-api-key` header of requests to the base URL, and nowhere else: not into addresses, logs, errors or exported sessions. The adapter holds it in memory only.',
  setUp: [
    'Make a key at <https://aistudio.google.com/apikey>.',
    'Turn on billing for its project: the image models have no free quota.',
    "Import the adapter: `import { google } from '@pentimento/adapters/google'`.",
    'Put it into the studio: `createStudio({ adapters: [google({ apiKey })], store })`.',
    'On a public page use a relay instead: `google({ transport: "relay", baseUrl: "/relay/google" })`.',
  ],
  limits: [
    'No masks and no scribbles: the model paints the whole picture anew. The engine puts back what was not asked to change.',
    'One result a turn, no seed, no transparency.',
    'Sizes come from a list; an edit takes the shape of its base and the resolution nearest to it.',
    'A request whose answer is lost may have been paid for and cannot be asked about: it is never repeated by itself. A cut answer of the Interactions API is asked for by its id.',
    'Of earlier turns, the newest go along with each request, up to 4 MB; the pictures that were given with them do not.',
    'Every picture carries the invisible SynthID watermark.',
  ],
  models: models.map(({ descriptor }) => descriptor),
  unknownModel: unknownModel.descriptor,
  hosts: ['https://generativelanguage.googleapis.com'],
  sources: [
    { text: '@google/genai 3.1.0 (npm), `dist/genai.d.ts`', asOf: '2026-11-22' },
    { text: "sizes: Google's guide to image generation, as quoted by third parties", asOf: '2026-11-22' },
    { text: 'prices: ai.google.dev/gemini-api/docs/pricing, as quoted by third parties', asOf: '2026-11-22' },
  ],
};
