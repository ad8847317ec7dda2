import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkpoints } from './node-kinds.ts';

/** The answer that a fault of the server itself stands for; undefined for those that spoil a success. */
export function comfyuiFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  const html = { 'content-type': 'text/html' };
  switch (fault?.kind) {
    case 'overloaded':
      return { status: 500, headers: html, body: '500 Internal Server Error' };
    // What a web server in front of it says.
    case 'request-timeout':
      return { status: 408, headers: html, body: '<h1>408 Request Time-out</h1>' };
    case 'gateway-timeout':
      return { status: 504, headers: html, body: '<h1>504 Gateway Time-out</h1>' };
    case 'unauthorised':
      return {
        status: 401,
        body: JSON.stringify({ error: `token not known: ${headers.get('authorization')}` }),
      };
    case 'unknown-model':
      return refuse('CheckpointLoaderSimple', {
        type: 'value_not_in_list',
        message: 'Value not in list',
        details: `ckpt_name: 'gone.safetensors' not in ${JSON.stringify(checkpoints)}`,
      });
    case 'bad-request':
      return refuse('KSampler', {
        type: 'value_smaller_than_min',
        message: 'Value 0 smaller than min of 1',
        details: 'steps',
      });
    default:
      return undefined;
  }
}

/** The 400 for a workflow with a fault in one node. */
export function refuse(
  kind: string,
  ...errors: { type: string; message: string; details: string }[]
): SimulatedAnswer {
  const error = {
    type: 'prompt_outputs_failed_validation',
    message: 'Prompt outputs failed validation',
    details: '',
    extra_info: {},
  };
  const node_errors = { '1': { errors, dependent_outputs: ['7'], class_type: kind } };
  return { status: 400, body: JSON.stringify({ error, node_errors }) };
}
