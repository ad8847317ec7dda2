import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { describeModel } from './models.ts';
import { defaultBaseUrl, settingsEntries } from './stable-diffusion-webui-options.ts';

/** Stable Diffusion WebUI, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'stable-diffusion-webui',
  label: 'Stable Diffusion WebUI',
  summary:
    'A server of yours that runs Stable Diffusion WebUI (A1111) or one of its descendants, such as Forge.',
  schema: v.strictObject(settingsEntries),
  fields: [
    {
      name: 'baseUrl',
      label: 'Address',
      kind: 'url',
      isRequired: false,
      help: 'Where its web page opens. http works on this machine and in your own network.',
      placeholder: defaultBaseUrl,
    },
    {
      name: 'username',
      label: 'User name',
      kind: 'text',
      isRequired: false,
      help: 'What stands before the colon of --api-auth, if the server was started with it.',
    },
    {
      name: 'password',
      label: 'Password',
      kind: 'secret',
      isRequired: false,
      help: 'What stands after the colon of --api-auth.',
    },
    {
      name: 'defaultModel',
      label: 'Checkpoint',
      kind: 'model',
      isRequired: false,
      help: 'Offered first. Changing the checkpoint takes the server long.',
    },
    {
      name: 'sampler',
      label: 'Sampler',
      kind: 'text',
      isRequired: false,
      help: "A sampler's name as the web page shows it.",
      placeholder: "the server's",
    },
  ],
  keyGoes:
    'User name and password go into the `Authorization` header of requests to the address, and nowhere else: not into addresses, logs, errors or exported sessions. They stay in memory.',
  setUp: [
    'Start the server with `--api`.',
    'Let your page call it: `--cors-allow-origins=http://localhost:5173`, with the address of the page.',
    "Import the adapter: `import { stableDiffusionWebui } from '@pentimento/adapters/stable-diffusion-webui'`.",
    'Put it into the studio: `stableDiffusionWebui({ baseUrl })`.',
    'In previews, choose how often the server makes one: Settings, Live previews.',
  ],
  limits: [
    'The instruction is a description of the wanted picture ("a red house at night"), not an order ("make it night"): that is what these models read.',
    'A mask is a hint. The engine puts back what lies outside.',
    'No reference pictures.',
    'A checkpoint that the server does not have is silently replaced by the loaded one; a warning says so.',
    'Work that still waits in the queue cannot be taken back, only work that has begun; the address for it stops whatever runs, so it is only used when that is ours (servers before 1.7 do not say).',
    'The checkpoint that a turn names stays loaded.',
  ],
  models: [],
  unknownModel: describeModel('any-checkpoint'),
  hosts: [defaultBaseUrl],
  sources: [
    {
      text: 'AUTOMATIC1111/stable-diffusion-webui, `modules/api/api.py` and `modules/processing.py`',
      asOf: '2026-11-22',
    },
    {
      text: 'leejet/stable-diffusion.cpp, `examples/server/api.md` (its own version of the API)',
      asOf: '2026-11-22',
    },
  ],
};
