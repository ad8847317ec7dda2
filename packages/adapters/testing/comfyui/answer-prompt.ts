import { randomUUID } from 'node:crypto';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { comfyuiFault, refuse } from './comfyui-fault.ts';
import type { PromptQueue } from './prompt-queue.ts';
import { understandGraph } from './understand-graph.ts';
import { type Graph, validateGraph } from './validate-graph.ts';

/** `POST /prompt`. */
export async function answerPrompt(request: SimulatedRequest, queue: PromptQueue): Promise<SimulatedAnswer> {
  const early = comfyuiFault(request);
  if (early) return early;
  const { prompt, client_id, prompt_id } = JSON.parse(new TextDecoder().decode(request.body)) as {
    prompt: Graph;
    client_id?: string;
    prompt_id?: string;
  };
  const { unknownKind, problems } = validateGraph(prompt);
  if (unknownKind !== undefined) {
    const error = {
      type: 'invalid_prompt',
      message: `Cannot execute because node ${unknownKind} does not exist.`,
      details: '',
    };
    return { status: 400, body: JSON.stringify({ error, node_errors: {} }) };
  }
  const [bad] = Object.entries(problems);
  if (bad) return refuse(prompt[bad[0]]?.class_type ?? '', ...bad[1]);
  const turn = request.noteTurn(await understandGraph(prompt, queue.input));
  const id = prompt_id ?? randomUUID();
  const number = queue.add({ id, clientId: client_id ?? '', graph: prompt, turn, fault: request.fault });
  return { status: 200, body: JSON.stringify({ prompt_id: id, number, node_errors: {} }) };
}
