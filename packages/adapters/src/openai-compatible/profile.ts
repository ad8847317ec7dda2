import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { describeModel } from './describe-model.ts';
import { type DialectName } from './dialects.ts';
import { settingsEntries } from './openai-compatible-options.ts';

const names: Readonly<Record<DialectName, string>> = {
  openai: "Like OpenAI's own (relays and gateways)",
  'stable-diffusion-cpp': 'stable-diffusion.cpp',
  'vllm-omni': 'vLLM-Omni',
  sglang: 'SGLang',
  localai: 'LocalAI',
};

/** Servers that speak OpenAI's Images API, as forms and documentation see them. */
export const profile: AdapterProfile = {
  id: 'openai-compatible',
  label: 'OpenAI-compatible server',
  summary:
    "A server of yours or of others that speaks OpenAI's Images API or nearly so: stable-diffusion.cpp, vLLM-Omni, SGLang, LocalAI, relays.",
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'baseUrl',
      label: 'Address',
      kind: 'url',
      isRequired: true,
      help: 'Up to and with /v1. http works on this machine and in your own network.',
      placeholder: 'http://localhost:1234/v1',
    },
    {
      name: 'dialect',
      label: 'Server',
      kind: 'choice',
      isRequired: false,
      help: 'Servers differ in how they take masks, seeds and several pictures.',
      choices: Object.entries(names).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'apiKey',
      label: 'Key',
      kind: 'secret',
      isRequired: false,
      help: 'Where the server wants one.',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Any id works; servers with a single model ignore it.',
    },
    {
      name: 'label',
      label: 'Name',
      kind: 'text',
      isRequired: false,
      help: 'What it is called in lists.',
      placeholder: 'OpenAI-compatible server',
    },
    {
      name: 'transport',
      label: 'Way',
      kind: 'choice',
      isRequired: false,
      help: 'A relay adds what a page may not send or read.',
      choices: [
        { value: 'direct', label: 'Straight to the server' },
        { value: 'relay', label: 'Through my relay' },
      ],
    },
  ],
  keyGoes:
    'Into the `Authorization` header of requests to the address, and nowhere else: not into addresses, logs, errors or exported sessions. The adapter holds it in memory only.',
  setUp: [
    'Start the server, for instance `sd-server --listen-port 1234 --model …` of stable-diffusion.cpp.',
    'Let pages call it (CORS): most servers have a switch for the allowed origin; a relay does it for those without.',
    "Import the adapter: `import { openaiCompatible } from '@pentimento/adapters/openai-compatible'`.",
    'Put it into the studio: `openaiCompatible({ baseUrl, dialect })`.',
    'For another server, give an `ImagesDialect` of your own instead of a name, and `capabilities` where they differ.',
  ],
  limits: [
    'A mask is a hint. SGLang takes none (it ignores it) and LocalAI none (it would paint 512 × 512): there, the engine keeps what lies outside.',
    'What a model can do is taken from the server, not from the model: a model that only makes new pictures fails on an edit.',
    'Several models beside text models: those are listed whose name sounds like pictures.',
    'Progress is not shown: these servers answer in one piece, but for relays that stream previews.',
    "A request whose answer is lost is never repeated by itself, also where the server is one's own.",
  ],
  models: [],
  unknownModel: describeModel(
    { baseUrl: undefined, apiKey: undefined, defaultModel: undefined, label: undefined },
    'any-model',
  ),
  hosts: [],
  sources: [
    {
      text: 'leejet/stable-diffusion.cpp, `examples/server/api.md` and `routes_openai.cpp`',
      asOf: '2026-11-22',
    },
    {
      text: 'vllm-project/vllm-omni, `docs/serving/image_edit_api.md` and `image_generation_api.md`',
      asOf: '2026-11-22',
    },
    {
      text: 'sgl-project/sglang, `multimodal_gen/runtime/entrypoints/openai/image_api.py`',
      asOf: '2026-11-22',
    },
    { text: 'mudler/LocalAI, `core/http/endpoints/openai/image.go` and `inpainting.go`', asOf: '2026-11-22' },
  ],
};
