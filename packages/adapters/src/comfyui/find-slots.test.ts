import { expect, test } from 'vitest';
import { findSlots } from './find-slots.ts';
import { edit } from './workflows/edit.ts';
import { textToImage } from './workflows/text-to-image.ts';

test.each([
  ['text to image', textToImage],
  ['edit', edit],
])('finds what is written down of our own workflow, %s', (_name, { graph, slots }) => {
  const { checkpoint: _byHand, ...others } = slots;
  expect(findSlots(graph)).toEqual(others);
});

test('goes back to the words through what lies between, and takes further pictures for references', () => {
  const graph = {
    76: { class_type: 'LoadImage', inputs: { image: 'a.png' } },
    78: { class_type: 'LoadImage', inputs: { image: 'b.png' } },
    111: {
      class_type: 'TextEncodeQwenImageEditPlus',
      inputs: { prompt: 'make it night', clip: ['38', 0], image1: ['76', 0], image2: ['78', 0] },
    },
    110: { class_type: 'TextEncodeQwenImageEditPlus', inputs: { prompt: '', clip: ['38', 0] } },
    38: { class_type: 'CLIPLoader', inputs: { clip_name: 'qwen.safetensors', type: 'qwen_image' } },
    112: { class_type: 'FluxKontextMultiReferenceLatentMethod', inputs: { conditioning: ['111', 0] } },
    3: {
      class_type: 'KSampler',
      inputs: {
        seed: 1,
        steps: 4,
        cfg: 1,
        sampler_name: 'euler',
        scheduler: 'simple',
        denoise: 1,
        positive: ['112', 0],
        negative: ['110', 0],
        latent_image: ['88', 0],
      },
    },
    88: { class_type: 'VAEEncode', inputs: { pixels: ['76', 0] } },
  };
  expect(findSlots(graph)).toEqual({
    prompt: '111.prompt',
    negativePrompt: '110.prompt',
    base: '76.image',
    references: ['78.image'],
    seed: '3.seed',
    steps: '3.steps',
    guidanceScale: '3.cfg',
    sampler: '3.sampler_name',
    scheduler: '3.scheduler',
    strength: '3.denoise',
  });
});

test('knows samplers that are built of parts', () => {
  const graph = {
    6: { class_type: 'CLIPTextEncode', inputs: { text: 'a red house', clip: ['11', 0] } },
    22: { class_type: 'BasicGuider', inputs: { model: ['12', 0], conditioning: ['26', 0] } },
    25: { class_type: 'RandomNoise', inputs: { noise_seed: 5 } },
    26: { class_type: 'FluxGuidance', inputs: { guidance: 3.5, conditioning: ['6', 0] } },
    27: { class_type: 'EmptySD3LatentImage', inputs: { width: 1024, height: 1024, batch_size: 1 } },
    16: { class_type: 'KSamplerSelect', inputs: { sampler_name: 'euler' } },
    30: { class_type: 'ModelSamplingFlux', inputs: { width: 1024, height: 1024, model: ['12', 0] } },
    17: { class_type: 'BasicScheduler', inputs: { scheduler: 'simple', steps: 20, denoise: 1 } },
    13: {
      class_type: 'SamplerCustomAdvanced',
      inputs: { noise: ['25', 0], guider: ['22', 0], latent_image: ['27', 0] },
    },
  };
  expect(findSlots(graph)).toEqual({
    prompt: '6.text',
    seed: '25.noise_seed',
    width: '27.width',
    height: '27.height',
    candidates: '27.batch_size',
    steps: '17.steps',
    guidanceScale: '26.guidance',
    sampler: '16.sampler_name',
    scheduler: '17.scheduler',
  });
});

test('words that are led to and away from at once are not set twice', () => {
  const graph = {
    1: { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['4', 0] } },
    2: { class_type: 'ConditioningZeroOut', inputs: { conditioning: ['1', 0] } },
    3: { class_type: 'KSampler', inputs: { positive: ['1', 0], negative: ['2', 0], latent_image: ['5', 0] } },
  };
  expect(findSlots(graph)).toEqual({ prompt: '1.text' });
});

test('does not go round in circles', () => {
  const graph = {
    1: { class_type: 'KSampler', inputs: { positive: ['2', 0], negative: ['2', 0], latent_image: ['3', 0] } },
    2: { class_type: 'Odd', inputs: { a: ['2', 0], b: ['1', 0] } },
  };
  expect(findSlots(graph)).toEqual({});
});
