import type { ComfyuiWorkflow } from '../comfyui-workflow.ts';

/** A picture from words, with any checkpoint that holds its own text encoder and decoder. Standard nodes only. */
export const textToImage: ComfyuiWorkflow = {
  graph: {
    1: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: '' } },
    2: { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['1', 1] } },
    3: { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['1', 1] } },
    4: { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
    5: {
      class_type: 'KSampler',
      inputs: {
        seed: 0,
        steps: 25,
        cfg: 6.5,
        sampler_name: 'dpmpp_2m',
        scheduler: 'karras',
        denoise: 1,
        model: ['1', 0],
        positive: ['2', 0],
        negative: ['3', 0],
        latent_image: ['4', 0],
      },
    },
    6: { class_type: 'VAEDecode', inputs: { samples: ['5', 0], vae: ['1', 2] } },
    // Not SaveImage: the result is kept by the session, not by the server.
    7: { class_type: 'PreviewImage', inputs: { images: ['6', 0] } },
  },
  slots: {
    checkpoint: '1.ckpt_name',
    prompt: '2.text',
    negativePrompt: '3.text',
    width: '4.width',
    height: '4.height',
    candidates: '4.batch_size',
    seed: '5.seed',
    steps: '5.steps',
    guidanceScale: '5.cfg',
    sampler: '5.sampler_name',
    scheduler: '5.scheduler',
  },
};
