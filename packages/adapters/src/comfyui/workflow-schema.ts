import * as v from 'valibot';
import type { ComfyuiWorkflow, WorkflowGraph, WorkflowSlots } from './comfyui-workflow.ts';
import { findSlots } from './find-slots.ts';

const slot = v.union([v.string(), v.array(v.string())]);

/** A workflow as it is given, made whole: slots that are not named are looked for. */
export const workflowSchema = v.pipe(
  v.strictObject({
    graph: v.record(
      v.string(),
      v.object({
        class_type: v.string(),
        inputs: v.record(v.string(), v.unknown()),
        _meta: v.optional(v.unknown()),
      }),
    ),
    slots: v.optional(v.objectWithRest({ references: v.optional(v.array(slot)) }, v.optional(slot)), {}),
    maskAs: v.optional(v.picklist(['white', 'transparent', 'alpha-of-base'])),
    outputs: v.optional(v.array(v.string())),
  }),
  v.transform(({ maskAs, ...given }) => {
    const slots = { ...findSlots(given.graph), ...given.slots } as WorkflowSlots;
    const takesAlpha = slots.mask === undefined && isMaskTaken(given.graph, slots.base);
    const how = maskAs ?? (takesAlpha ? 'alpha-of-base' : undefined);
    return { ...given, slots, ...(how && { maskAs: how }) } as ComfyuiWorkflow;
  }),
  v.check(
    ({ slots }) => (slots.prompt as unknown) !== undefined,
    "shows no node for the words: name it in the slot 'prompt'",
  ),
  v.check(
    ({ graph, slots }) => addressesOf(slots).every((address) => isInput(graph, address)),
    'names a slot that its graph does not have',
  ),
);

/** Whether something in the workflow takes its mask out of the transparency of the base: the second output of a `LoadImage`. */
function isMaskTaken(graph: WorkflowGraph, base: unknown): boolean {
  if (typeof base !== 'string') return false;
  const id = base.slice(0, base.indexOf('.'));
  return Object.values(graph).some(({ inputs }) =>
    Object.values(inputs).some((link) => Array.isArray(link) && link[0] === id && link[1] === 1),
  );
}

function addressesOf(slots: WorkflowSlots): string[] {
  return Object.values(slots).flatMap((value: unknown) =>
    Array.isArray(value) ? (value.flat() as string[]) : value === undefined ? [] : [value as string],
  );
}

function isInput(graph: WorkflowGraph, address: string): boolean {
  return /^[^.]+\../.test(address) && address.slice(0, address.indexOf('.')) in graph;
}
