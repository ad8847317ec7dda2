import type { WorkflowSlots } from './comfyui-workflow.ts';

/** What a turn puts into a workflow: by slot, in the order of `references` for those. */
export type SlotValues = {
  readonly [Name in Exclude<keyof WorkflowSlots, 'references'>]?: string | number | undefined;
} & { readonly references?: readonly string[] };
