import * as v from 'valibot';
import type { AdapterProfile } from '../profile/adapter-profile.ts';
import { defaultBaseUrl, settingsEntries } from './comfyui-options.ts';
import { checkpointModel, describeModel } from './models.ts';

/** ComfyUI, as forms and documentation see it. */
export const profile: AdapterProfile = {
  id: 'comfyui',
  label: 'ComfyUI',
  summary: 'A ComfyUI server of yours: its checkpoints, and any workflow of your own in API format.',
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
      name: 'apiKey',
      label: 'Token',
      kind: 'secret',
      isRequired: false,
      help: 'For a server behind a gate that wants one. ComfyUI itself asks for none.',
    },
    {
      name: 'defaultModel',
      label: 'Model',
      kind: 'model',
      isRequired: false,
      help: "Offered first: a checkpoint's file name, or a workflow of your own.",
    },
  ],
  keyGoes:
    'A token goes into the `Authorization` header of requests to the address, and nowhere else: not into addresses (so not to the socket), logs, errors or exported sessions. The adapter holds it in memory only.',
  setUp: [
    'Start the server with `--enable-cors-header http://localhost:5173`, with the address of your page.',
    'For previews, also with `--preview-method auto`.',
    "Import the adapter: `import { comfyui } from '@pentimento/adapters/comfyui'`.",
    'Put it into the studio: `comfyui({ baseUrl })`; its checkpoints are its models.',
    "For a workflow of your own: Export (API) in ComfyUI, then `comfyui({ models: [{ id: 'mine', edit: { graph } }] })`; what its nodes do not tell, `slots` does: `{ prompt: '6.text' }`.",
  ],
  limits: [
    'The two workflows that come along need checkpoints with text encoder and decoder in one file, and read a description of the wanted picture, not an order. For models that follow instructions, give a workflow of your own.',
    'A mask is a hint. The engine puts back what lies outside.',
    'A workflow with a slot for a mask gets one that is free everywhere when a turn has none; one with slots for several references gets the last picture again where fewer are given.',
    'Results of the workflows that come along are shown, not saved: they lie in the folder `temp` of the server until it is restarted. Pictures that are sent lie in `input/pentimento`.',
    'Without a socket (a gate that wants a token) there are no previews and no progress.',
  ],
  models: [],
  unknownModel: describeModel(checkpointModel('any-checkpoint.safetensors')),
  hosts: [defaultBaseUrl, defaultBaseUrl.replace('http', 'ws')],
  sources: [
    { text: 'Comfy-Org/ComfyUI, `server.py`, `execution.py`, `protocol.py`', asOf: '2026-11-22' },
    { text: 'nodes: docs.comfy.org/built-in-nodes', asOf: '2026-11-22' },
  ],
};
