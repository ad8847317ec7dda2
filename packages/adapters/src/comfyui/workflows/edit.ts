import type { ComfyuiWorkflow } from '../comfyui-workflow.ts';

/**
 * A change of a picture, inside a mask where there is one: noise is only put there, and the old picture is laid over the rest.
 * Standard nodes only.
 */
export const edit: ComfyuiWorkflow = {
  graph: {
    1: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: '' } },
    2: { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['1', 1] } },
    3: { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['1', 1] } },
    4: { class_type: 'LoadImage', inputs: { image: '' } },
    5: { class_type: 'LoadImageMask', inputs: { image: '', channel: 'red' } },
    6: { class_type: 'VAEEncode', inputs: { pixels: ['4', 0], vae: ['1', 2] } },
    7: { class_type: 'SetLatentNoiseMask', inputs: { samples: ['6', 0], mask: ['5', 0] } },
    8: { class_type: 'RepeatLatentBatch', inputs: { samples: ['7', 0], amount: 1 } },
    9: {
      class_type: 'KSampler',
      inputs: {
        seed: 0,
        steps: 25,
        cfg: 6.5,
        sampler_name: 'dpmpp_2m',
        scheduler: 'karras',
        denoise: 0.75,
        model: ['1', 0],
        positive: ['2', 0],
        negative: ['3', 0],
        latent_image: ['8', 0],
      },
    },
    10: { class_type: 'VAEDecode', inputs: { samples: ['9', 0], vae: ['1', 2] } },
    // As many as there are results: the next node takes as many as it has grounds.
    11: { class_type: 'RepeatImageBatch', inputs: { image: ['4', 0], amount: 1 } },
    12: {
      class_type: 'ImageCompositeMasked',
      inputs: { destination: ['11', 0], source: ['10', 0], x: 0, y: 0, resize_source: true, mask: ['5', 0] },
    },
    13: { class_type: 'PreviewImage', inputs: { images: ['12', 0] } },
  },
  slots: {
    checkpoint: '1.ckpt_name',
    prompt: '2.text',
    negativePrompt: '3.text',
    base: '4.image',
    mask: '5.image',
    candidates: ['8.amount', '11.amount'],
    seed: '9.seed',
    strength: '9.denoise',
    steps: '9.steps',
    guidanceScale: '9.cfg',
    sampler: '9.sampler_name',
    scheduler: '9.scheduler',
  },
};
