import { nodeKinds } from './node-kinds.ts';

/** A workflow as it arrives. */
export type Graph = Record<string, { class_type: string; inputs: Record<string, unknown> }>;

/** What the server finds wrong with a node's input. */
export interface InputProblem {
  readonly type: string;
  readonly message: string;
  readonly details: string;
}

/** Problems by node, as the real server writes them (`execution.py`, `validate_inputs`). A kind that is not there: its name. */
export function validateGraph(graph: Graph): {
  unknownKind?: string;
  problems: Record<string, InputProblem[]>;
} {
  const problems: Record<string, InputProblem[]> = {};
  for (const [id, { class_type: kind, inputs }] of Object.entries(graph)) {
    const known = nodeKinds[kind];
    if (!known) return { unknownKind: kind, problems };
    const found = Object.entries(known.inputs).flatMap(([name, type]) => {
      const value = inputs[name];
      const problem = checkInput(graph, { name, type, value });
      return problem ? [problem] : [];
    });
    if (found.length > 0) problems[id] = found;
  }
  return { problems };
}

function checkInput(
  graph: Graph,
  { name, type, value }: { name: string; type: string | readonly string[]; value: unknown },
): InputProblem | undefined {
  if (value === undefined)
    return { type: 'required_input_missing', message: 'Required input is missing', details: name };
  if (typeof type !== 'string') {
    if (type.includes(value as string)) return undefined;
    const details = `${name}: '${String(value)}' not in [${type.map((one) => `'${one}'`).join(', ')}]`;
    return { type: 'value_not_in_list', message: 'Value not in list', details };
  }
  if (type !== type.toUpperCase()) {
    if (typeof value === type) return undefined;
    return {
      type: 'invalid_input_type',
      message: 'Failed to convert an input value',
      details: `${name}, ${String(value)}`,
    };
  }
  const [from, output] = value as [string, number];
  const given = nodeKinds[graph[from]?.class_type ?? '']?.outputs[output];
  if (given === type) return undefined;
  const details = `${name}, received_type(${given}) mismatch input_type(${type})`;
  return { type: 'return_type_mismatch', message: 'Return type mismatch between linked nodes', details };
}
