import type { SizeCapability } from '@pentimento/engine';
import type { ImagesDialect } from './images-dialect.ts';

const freeSize: SizeCapability = { multipleOf: 16, minPixels: 65_536, maxPixels: 4_194_304, maxRatio: 4 };

/** The servers that are known. Sources and date: see `profile.ts`. */
export const dialects = {
  openai: {
    pictures: 'form',
    imageField: 'both',
    maskField: 'mask',
    maskPolarity: 'transparent',
    controls: {},
    controlsIn: 'fields',
    stream: 'pictures',
    asksForBase64: false,
    defaultSize: 'auto',
    maxReferences: 15,
    maxCandidates: 10,
    size: { multipleOf: 16, minPixels: 655_360, maxPixels: 8_294_400, maxRatio: 3 },
  },
  'stable-diffusion-cpp': {
    pictures: 'form',
    imageField: 'image[]',
    maskField: 'mask',
    controls: {
      seed: 'seed',
      strength: 'strength',
      steps: 'sample_params.sample_steps',
      guidanceScale: 'sample_params.guidance.txt_cfg',
      negativePrompt: 'negative_prompt',
    },
    controlsIn: 'prompt',
    stream: 'none',
    asksForBase64: false,
    maxReferences: 4,
    maxCandidates: 8,
    size: freeSize,
  },
  'vllm-omni': {
    pictures: 'form',
    imageField: 'image',
    maskField: 'mask_image',
    controls: {
      seed: 'seed',
      strength: 'strength',
      steps: 'num_inference_steps',
      guidanceScale: 'guidance_scale',
      negativePrompt: 'negative_prompt',
    },
    controlsIn: 'fields',
    stream: 'words',
    asksForBase64: true,
    maxReferences: 3,
    maxCandidates: 10,
    size: freeSize,
  },
  // It has a field for a mask and does nothing with it, so none is promised.
  sglang: {
    pictures: 'form',
    imageField: 'image',
    controls: {
      seed: 'seed',
      steps: 'num_inference_steps',
      guidanceScale: 'guidance_scale',
      negativePrompt: 'negative_prompt',
    },
    controlsIn: 'fields',
    stream: 'none',
    asksForBase64: true,
    maxReferences: 3,
    maxCandidates: 10,
    size: freeSize,
  },
  // Its inpainting paints 512 × 512 whatever comes in, so masks are left to the engine.
  localai: {
    pictures: 'json',
    imageField: 'image',
    controls: { seed: 'seed', steps: 'step' },
    controlsIn: 'fields',
    stream: 'none',
    asksForBase64: true,
    defaultSize: '1024x1024',
    maxReferences: 3,
    maxCandidates: 4,
    size: freeSize,
  },
} as const satisfies Record<string, ImagesDialect>;

/** Name of a server that is known. */
export type DialectName = keyof typeof dialects;
