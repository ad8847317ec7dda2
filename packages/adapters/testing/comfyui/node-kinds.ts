/** A kind of node: what each input takes, and what comes out. */
export interface NodeKind {
  /** Type of each required input: a link's type in capitals, a list of values, or the kind of value. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  readonly outputs: readonly string[];
  readonly isOutput?: boolean;
}

export const checkpoints = ['v1-5-pruned-emaonly.safetensors', 'sd_xl_base_1.0.safetensors'];

/** Standard nodes, as their documentation describes them (docs.comfy.org/built-in-nodes). */
export const nodeKinds: Readonly<Record<string, NodeKind>> = {
  CheckpointLoaderSimple: { inputs: { ckpt_name: checkpoints }, outputs: ['MODEL', 'CLIP', 'VAE'] },
  CLIPTextEncode: { inputs: { text: 'string', clip: 'CLIP' }, outputs: ['CONDITIONING'] },
  EmptyLatentImage: {
    inputs: { width: 'number', height: 'number', batch_size: 'number' },
    outputs: ['LATENT'],
  },
  LoadImage: { inputs: { image: 'string' }, outputs: ['IMAGE', 'MASK'] },
  LoadImageMask: {
    inputs: { image: 'string', channel: ['alpha', 'red', 'green', 'blue'] },
    outputs: ['MASK'],
  },
  VAEEncode: { inputs: { pixels: 'IMAGE', vae: 'VAE' }, outputs: ['LATENT'] },
  VAEDecode: { inputs: { samples: 'LATENT', vae: 'VAE' }, outputs: ['IMAGE'] },
  SetLatentNoiseMask: { inputs: { samples: 'LATENT', mask: 'MASK' }, outputs: ['LATENT'] },
  RepeatLatentBatch: { inputs: { samples: 'LATENT', amount: 'number' }, outputs: ['LATENT'] },
  RepeatImageBatch: { inputs: { image: 'IMAGE', amount: 'number' }, outputs: ['IMAGE'] },
  ImageBatch: { inputs: { image1: 'IMAGE', image2: 'IMAGE' }, outputs: ['IMAGE'] },
  ImageCompositeMasked: {
    inputs: {
      destination: 'IMAGE',
      source: 'IMAGE',
      x: 'number',
      y: 'number',
      resize_source: 'boolean',
      mask: 'MASK',
    },
    outputs: ['IMAGE'],
  },
  KSampler: {
    inputs: {
      seed: 'number',
      steps: 'number',
      cfg: 'number',
      sampler_name: ['euler', 'euler_ancestral', 'dpmpp_2m', 'dpmpp_sde', 'ddim'],
      scheduler: ['normal', 'karras', 'exponential', 'simple', 'beta'],
      denoise: 'number',
      model: 'MODEL',
      positive: 'CONDITIONING',
      negative: 'CONDITIONING',
      latent_image: 'LATENT',
    },
    outputs: ['LATENT'],
  },
  PreviewImage: { inputs: { images: 'IMAGE' }, outputs: [], isOutput: true },
  SaveImage: { inputs: { images: 'IMAGE', filename_prefix: 'string' }, outputs: [], isOutput: true },
};
