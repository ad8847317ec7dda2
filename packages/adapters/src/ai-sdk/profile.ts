import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';

/** The bridge to the AI SDK, as documentation sees it. It cannot be set up by a form: its models are made in code. */
export const profile: AdapterProfile = {
  id: 'ai-sdk',
  label: 'AI SDK',
  summary: 'Any image model of the AI SDK (ImageModelV4): some twenty vendors, each by its own package.',
  schema: v.strictObject({}),
  fields: [],
  keyGoes:
    "Where the vendor's package sends it. The adapter never sees it, but for taking it out of what a vendor says, when the models are made by a function.",
  setUp: [
    "Install the vendor's package, such as `@ai-sdk/fal`.",
    "Import the adapter: `import { aiSdk } from '@pentimento/adapters/ai-sdk'`.",
    "Put it into the studio: `aiSdk({ models: ({ fetch }) => [createFal({ apiKey, fetch }).image('fal-ai/flux-2')] })`.",
    "Say what the package does not: `{ model, capabilities: { edit: true, mask: 'hint', size }, maskPolarity, shape, pricing }`.",
    "The vendor's own options go under `options['ai-sdk'].providerOptions` of a turn; its model is `ai-sdk:fal/fal-ai/flux-2`.",
  ],
  limits: [
    'No previews, no progress, no conversation kept by the vendor: the interface has none. Where we have an adapter of our own, take that.',
    'A model whose package does not say that it takes pictures is not given any (`capabilities.edit` says otherwise).',
    'Packages that wait for a job do so themselves: a turn cannot be resumed after a reload, and aborting stops the waiting, not always the work.',
    'Masks: transparent means "may change" for OpenAI and Azure, white for all others, unless `maskPolarity` says otherwise.',
    "Sizes are the vendor's: a package that takes shapes only warns, unless `shape: 'aspect-ratio'` is set.",
    'With models that were made beforehand, an answer that is lost without a word of where it was asked for counts as perhaps paid for.',
    'Pages can call only those vendors that allow it (CORS); in a page most keys are better behind a relay.',
  ],
  models: [],
  hosts: [],
  sources: [
    { text: '`@ai-sdk/provider` 4.0.38, `ImageModelV4` and its errors', asOf: '2026-11-22' },
    { text: '`@ai-sdk/openai` 4.0.118 and `@ai-sdk/provider-utils` 5.0.81, sources', asOf: '2026-11-22' },
  ],
};
