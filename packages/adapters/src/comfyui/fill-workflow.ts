import type { ComfyuiWorkflow, SlotAddress, WorkflowGraph, WorkflowNode } from './comfyui-workflow.ts';
import type { SlotValues } from './slot-values.ts';

/** A workflow with a turn's values in its slots, and the names of those that it has no slot for. The workflow itself stays. */
export function fillWorkflow(
  { graph, slots }: ComfyuiWorkflow,
  { references = [], ...values }: SlotValues,
): { graph: WorkflowGraph; missing: string[] } {
  const filled = structuredClone(graph) as Record<string, WorkflowNode & { inputs: Record<string, unknown> }>;
  const missing: string[] = [];
  const put = (address: SlotAddress, value: unknown): void => {
    for (const one of typeof address === 'string' ? [address] : address) {
      const dot = one.indexOf('.');
      const node = filled[one.slice(0, dot)];
      if (node) node.inputs[one.slice(dot + 1)] = value;
    }
  };
  for (const [name, value] of Object.entries(values) as [keyof typeof values, unknown][]) {
    if (value === undefined) continue;
    const address = slots[name];
    if (address === undefined) missing.push(name);
    else put(address, value);
  }
  for (const [index, address] of (slots.references ?? []).entries()) {
    // A workflow runs with all its pictures or not at all: the last one stands in for those that were not given.
    const picture = references[index] ?? references.at(-1) ?? (values.base as string | undefined);
    if (picture !== undefined) put(address, picture);
  }
  return { graph: filled, missing };
}
