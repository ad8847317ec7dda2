import { readImageHeader, type ImageMask } from '@pentimento/engine';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { readMask } from '../picture/read-mask.ts';
import type { Graph } from './validate-graph.ts';

/** What flows along a link that a sampler starts from. */
interface Latent {
  size: { width: number; height: number };
  batch: number;
  base?: Uint8Array;
  mask?: ImageMask;
  references: Uint8Array[];
}

/** What a workflow will draw: found by going back from its sampler. `files` holds what was uploaded. */
export async function understandGraph(
  graph: Graph,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Omit<SimulatedTurn, 'isCancelled'>> {
  const node = (link: unknown) => graph[(link as [string, number])[0]] as Graph[string];
  const picture = (name: unknown): Uint8Array => {
    const bytes = files.get(String(name));
    if (!bytes) throw new Error(`Invalid image file: ${String(name)}`);
    return bytes;
  };
  const pictures = ({ class_type: kind, inputs }: Graph[string]): Uint8Array[] => {
    if (kind === 'LoadImage') return [picture(inputs['image'])];
    if (kind === 'ImageBatch')
      return [...pictures(node(inputs['image1'])), ...pictures(node(inputs['image2']))];
    throw new Error(`no pictures come out of ${kind} here`);
  };
  const maskOf = ({ class_type: kind, inputs }: Graph[string]): Promise<ImageMask> =>
    readMask(
      picture(inputs['image']),
      kind === 'LoadImageMask' && inputs['channel'] === 'red' ? 'white' : 'transparent',
    );
  const latent = async ({ class_type: kind, inputs }: Graph[string]): Promise<Latent> => {
    switch (kind) {
      case 'EmptyLatentImage': {
        const { width, height, batch_size: batch } = inputs as Record<string, number>;
        return {
          size: { width: width as number, height: height as number },
          batch: batch as number,
          references: [],
        };
      }
      case 'VAEEncode': {
        const [base, ...references] = pictures(node(inputs['pixels']));
        if (!base) throw new Error('no picture');
        const { width, height } = readImageHeader(base);
        return { size: { width, height }, batch: 1, base, references };
      }
      case 'SetLatentNoiseMask':
        return { ...(await latent(node(inputs['samples']))), mask: await maskOf(node(inputs['mask'])) };
      case 'RepeatLatentBatch':
        return { ...(await latent(node(inputs['samples']))), batch: inputs['amount'] as number };
      default:
        throw new Error(`no latent comes out of ${kind} here`);
    }
  };
  const sampler = Object.values(graph).find(({ class_type: kind }) => kind === 'KSampler');
  if (!sampler) throw new Error('the workflow has no sampler');
  const { size, batch, base, mask, references } = await latent(node(sampler.inputs['latent_image']));
  // Free everywhere is what the adapter writes for "no mask".
  const isFree = mask?.data.every((value) => value === 255) ?? true;
  return {
    instruction: String(node(sampler.inputs['positive']).inputs['text']),
    pictures: base ? [base, ...references] : [],
    candidates: batch,
    size,
    isEdit: base !== undefined,
    seed: sampler.inputs['seed'] as number,
    ...(mask && !isFree && { mask }),
  };
}
