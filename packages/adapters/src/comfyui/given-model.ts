import type { ComfyuiModel } from './comfyui-model.ts';
import type { ComfyuiWorkflow, WorkflowSlots } from './comfyui-workflow.ts';

/** A workflow as it is given: slots that are not named are looked for in its nodes. */
export type GivenWorkflow = Omit<ComfyuiWorkflow, 'slots'> & { readonly slots?: Partial<WorkflowSlots> };

/** A model as it is given. */
export type GivenModel = Omit<ComfyuiModel, 'generate' | 'edit'> & {
  /** Makes a picture from words. */
  readonly generate?: GivenWorkflow;
  /** Changes a picture: loads one with `LoadImage`, or has a slot `base`. */
  readonly edit?: GivenWorkflow;
};
