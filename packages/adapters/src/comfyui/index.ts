export { comfyui } from './comfyui.ts';
export type { ComfyuiOptions } from './comfyui-options.ts';
export type { ComfyuiModel } from './comfyui-model.ts';
export type { GivenModel, GivenWorkflow } from './given-model.ts';
export { findSlots } from './find-slots.ts';
export type {
  ComfyuiWorkflow,
  SlotAddress,
  WorkflowGraph,
  WorkflowNode,
  WorkflowSlots,
} from './comfyui-workflow.ts';
export type { ComfyuiTurnOptions } from './turn-options.ts';
export { textToImage } from './workflows/text-to-image.ts';
export { edit } from './workflows/edit.ts';
export { profile } from './profile.ts';
