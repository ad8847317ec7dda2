import type { Capabilities } from '@pentimento/engine';
import type { ComfyuiWorkflow } from './comfyui-workflow.ts';

/** Workflows that are offered as one model: one for new pictures, one for changes, or only one of them. */
export interface ComfyuiModel {
  /** Its id in lists and sessions. */
  readonly id: string;
  /** Name for people. Default: the id. */
  readonly label?: string;
  /** Makes a picture from words. */
  readonly generate?: ComfyuiWorkflow;
  /** Changes a picture: has a slot `base`. */
  readonly edit?: ComfyuiWorkflow;
  /** What it can do where that is more or less than its slots say. */
  readonly capabilities?: Partial<Capabilities>;
}
