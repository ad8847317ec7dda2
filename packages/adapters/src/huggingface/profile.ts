import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { defaultBaseUrl, settingsEntries } from './huggingface-options.ts';
import { models, unknownModel } from './models.ts';

/** Hugging Face, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'huggingface',
  label: 'Hugging Face',
  summary:
    'Open models through the Inference Providers of Hugging Face: at Hugging Face itself, or in the queue of fal.',
  keyUrl: 'https://huggingface.co/settings/tokens',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'apiKey',
      label: 'Token',
      kind: 'secret',
      isRequired: true,
      help: 'From huggingface.co, with the right to call Inference Providers. A relay needs none.',
      placeholder: 'hf_…',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Any model of the hub that these providers run: owner/name, or owner/name:provider.',
      placeholder: models[0]?.id ?? '',
    },
    {
      name: 'provider',
      label: 'Who computes',
      kind: 'choice',
      isRequired: false,
      help: 'Left alone, the first in the order of your account.',
      choices: [
        { value: 'fal-ai', label: 'fal' },
        { value: 'hf-inference', label: 'Hugging Face' },
      ],
    },
    {
      name: 'billTo',
      label: 'Organisation',
      kind: 'text',
      isRequired: false,
      help: 'Charged for it. Without, your own account.',
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
      help: 'A relay is a server of yours that adds the token; set its address as base URL.',
      choices: [
        { value: 'direct', label: 'Straight to Hugging Face' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the router and to the hub, and nowhere else. Pictures are fetched without it. The adapter holds it in memory only.',
  setUp: [
    'Make a token at <https://huggingface.co/settings/tokens> that may call Inference Providers.',
    "Import the adapter: `import { huggingface } from '@pentimento/adapters/huggingface'`.",
    'Put it into the studio: `createStudio({ adapters: [huggingface({ apiKey })], store })`.',
    'On a public page use a relay: `huggingface({ transport: "relay", baseUrl: "/relay/huggingface" })`.',
  ],
  limits: [
    'Of the providers behind the router, only `fal-ai` and `hf-inference` are spoken to.',
    'A model has one task: it makes pictures, or changes them. The hub is asked which, before each turn.',
    'One picture goes in and one comes out: no references, no masks, no previews.',
    'Turns at Hugging Face itself cannot be resumed: the picture comes with the answer. Those at fal can.',
    'What a turn costs is not told.',
  ],
  models,
  unknownModel,
  hosts: ['https://router.huggingface.co', 'https://huggingface.co', 'https://*.fal.media'],
  sources: [
    {
      text: '@huggingface/inference 4.13.30 (npm), `src/providers/{hf-inference,fal-ai}.ts`, `src/lib/getInferenceProviderMapping.ts`',
      asOf: '2026-11-22',
    },
    { text: 'huggingface.co/docs/inference-providers', asOf: '2026-11-22' },
  ],
};
