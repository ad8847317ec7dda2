import type { SlotAddress, WorkflowGraph, WorkflowSlots } from './comfyui-workflow.ts';

/** Inputs that hold words, by what standard and common nodes call them. */
const wordInputs = ['text', 'prompt', 'positive', 'clip_l', 't5xxl', 'string', 'value'];

/**
 * The slots of a workflow as far as its nodes tell: the words that its sampler is led to and away from, its seeds, the pictures
 * and masks that it loads (the first picture is the base), its empty latents, and the sampler's numbers. What is named in
 * `slots` by hand goes before what is found.
 */
export function findSlots(graph: WorkflowGraph): Partial<WorkflowSlots> {
  const nodes = Object.entries(graph).toSorted(([one], [other]) => Number(one) - Number(other));
  const inputsNamed = (type: 'number' | 'string', ...names: string[]): SlotAddress | undefined =>
    toAddress(
      nodes.flatMap(([id, { inputs }]) =>
        names.filter((name) => typeof inputs[name] === type).map((name) => `${id}.${name}`),
      ),
    );
  const loads = (kind: string): string[] =>
    nodes.flatMap(([id, node]) => (node.class_type === kind ? [`${id}.image`] : []));
  const [sampler] =
    nodes.find(
      ([, { inputs }]) => 'positive' in inputs && 'negative' in inputs && 'latent_image' in inputs,
    ) ?? [];
  const guider = nodes.find(([, { class_type: kind }]) => kind.endsWith('Guider'))?.[0];
  const [base, ...references] = loads('LoadImage');
  // Other nodes have a width, too, such as those that enlarge.
  const latents = nodes.flatMap(([id, { inputs }]) =>
    'batch_size' in inputs && typeof inputs['width'] === 'number' ? [id] : [],
  );
  const prompt = findWords(graph, sampler, 'positive') ?? findWords(graph, guider, 'conditioning');
  const negativePrompt = findWords(graph, sampler, 'negative');
  const found = {
    prompt,
    // Some workflows lead away from the same words, muted: then there are none to set.
    negativePrompt: negativePrompt === prompt ? undefined : negativePrompt,
    seed: inputsNamed('number', 'seed', 'noise_seed'),
    width: toAddress(latents.map((id) => `${id}.width`)),
    height: toAddress(latents.map((id) => `${id}.height`)),
    candidates: inputsNamed('number', 'batch_size', 'amount'),
    steps: inputsNamed('number', 'steps'),
    guidanceScale: inputsNamed('number', 'cfg', 'guidance'),
    sampler: inputsNamed('string', 'sampler_name'),
    scheduler: inputsNamed('string', 'scheduler'),
    base,
    // Of a picture made from nothing, all noise must go: its strength is not for setting.
    strength: base === undefined ? undefined : inputsNamed('number', 'denoise'),
    mask: toAddress(loads('LoadImageMask')),
    references: references.length > 0 ? references : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The words that a link goes back to, through whatever lies between. */
function findWords(graph: WorkflowGraph, start: string | undefined, input: string): string | undefined {
  const seen = new Set<string>();
  const follow = (link: unknown): string | undefined => {
    if (!Array.isArray(link)) return undefined;
    const id = String(link[0]);
    const node = graph[id];
    if (!node || seen.has(id)) return undefined;
    seen.add(id);
    const name = wordInputs.find((one) => typeof node.inputs[one] === 'string');
    if (name !== undefined) return `${id}.${name}`;
    for (const value of Object.values(node.inputs)) {
      const words = follow(value);
      if (words !== undefined) return words;
    }
    return undefined;
  };
  return start === undefined ? undefined : follow(graph[start]?.inputs[input]);
}

function toAddress(addresses: string[]): SlotAddress | undefined {
  return addresses.length > 1 ? addresses : addresses[0];
}
