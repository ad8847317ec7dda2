import { InvalidRequestError, type WarningEvent } from '@pentimento/engine';
import { composePrompt } from '../shared/compose-prompt.ts';
import { trainedSide } from '../shared/stable-diffusion/trained-side.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';
import type { ComfyuiWorkflow, WorkflowGraph } from './comfyui-workflow.ts';
import { fillWorkflow } from './fill-workflow.ts';
import type { SlotValues } from './slot-values.ts';
import { uploadPictures } from './upload-pictures.ts';

/** A workflow that is ready to run. */
export interface ComfyuiRequest {
  readonly graph: WorkflowGraph;
  /** The seed in it. */
  readonly seed: number;
  readonly warnings: readonly WarningEvent[];
}

/** Chooses the workflow for a turn. @throws InvalidRequestError when the model has none. */
export function chooseWorkflow({ request, model }: Pick<ComfyuiTurn, 'request' | 'model'>): ComfyuiWorkflow {
  const workflow = request.base ? model.edit : model.generate;
  if (workflow) return workflow;
  const lack = request.base ? 'for changing a picture' : 'for making a picture from words';
  throw new InvalidRequestError({
    message: `ComfyUI: '${model.id}' has no workflow ${lack}. Choose another model.`,
  });
}

/** A turn as a workflow with everything in its slots; its pictures are on the server then. */
export async function mapRequest(turn: ComfyuiTurn): Promise<ComfyuiRequest> {
  const workflow = chooseWorkflow(turn);
  const seed = turn.request.seed ?? drawSeed();
  const { graph, missing } = fillWorkflow(workflow, {
    ...mapValues(turn, workflow),
    ...(workflow.slots.seed !== undefined && { seed }),
    ...(await uploadPictures(turn, workflow)),
  });
  const warnings = missing.map((feature): WarningEvent => {
    const details = `The workflow of '${turn.model.id}' has no slot for ${feature}: it was left out.`;
    return { type: 'warning', kind: 'unsupported', feature, details };
  });
  return { graph: withInputs(graph, turn.options.inputs ?? {}), seed, warnings };
}

function mapValues({ request, model, options }: ComfyuiTurn, { slots }: ComfyuiWorkflow): SlotValues {
  const { inputs: _inputs, ...controls } = options;
  const side = trainedSide(model.id);
  const size = request.base ? request.size : (request.size ?? { width: side, height: side });
  // A workflow of one's own may know its size better than we do.
  const isAsked = request.size !== undefined || slots.checkpoint !== undefined;
  return {
    // A bare checkpoint reads a description: what must stay is kept by the engine, not by words. Workflows of one's own may obey.
    prompt: slots.checkpoint === undefined ? composePrompt(request) : request.instruction,
    ...controls,
    ...(slots.checkpoint !== undefined && { checkpoint: model.id }),
    ...(request.candidates > 1 && { candidates: request.candidates }),
    ...(request.base && request.strength !== undefined && { strength: request.strength }),
    ...(size && isAsked && !request.base && { width: size.width, height: size.height }),
  };
}

function withInputs(graph: WorkflowGraph, inputs: Readonly<Record<string, unknown>>): WorkflowGraph {
  const changed: Record<string, WorkflowGraph[string]> = { ...graph };
  for (const [address, value] of Object.entries(inputs)) {
    const dot = address.indexOf('.');
    const id = address.slice(0, dot);
    const node = changed[id];
    if (!node)
      throw new InvalidRequestError({
        message: `options.comfyui: the workflow has no node for the input '${address}'. Correct it.`,
      });
    changed[id] = { ...node, inputs: { ...node.inputs, [address.slice(dot + 1)]: value } };
  }
  return changed;
}

function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
