import { encodeMask, type EncodedImage } from '@pentimento/engine';
import { encodeBase64 } from '../http/encode-base64.ts';
import { trainedSide } from '../shared/stable-diffusion/trained-side.ts';
import type { WebuiTurn } from './webui-turn.ts';

/** Values of `inpainting_fill`. */
const maskContents = { fill: 0, original: 1, noise: 2, nothing: 3 } as const;

/** A request to the server. */
export interface WebuiRequest {
  path: '/txt2img' | '/img2img';
  json: Record<string, unknown>;
}

/** A turn as a request: `img2img` where there is a picture to change. */
export async function mapRequest(turn: WebuiTurn): Promise<WebuiRequest> {
  const { base } = turn.request;
  const common = mapCommon(turn);
  if (!base) return { path: '/txt2img', json: common };
  return { path: '/img2img', json: { ...common, ...(await mapEdit(turn, base)) } };
}

function mapCommon({ request, options, settings, taskId }: WebuiTurn): Record<string, unknown> {
  const side = trainedSide(request.model);
  const { width, height } = request.size ?? request.base ?? { width: side, height: side };
  const sampler = options.sampler ?? settings.sampler;
  return {
    // The instruction alone: these models read a description, not an order. What must stay is kept by the engine.
    prompt: request.instruction,
    width,
    height,
    seed: request.seed ?? -1,
    batch_size: request.candidates,
    ...(options.negativePrompt !== undefined && { negative_prompt: options.negativePrompt }),
    ...(options.steps !== undefined && { steps: options.steps }),
    ...(options.guidanceScale !== undefined && { cfg_scale: options.guidanceScale }),
    ...(sampler !== undefined && { sampler_name: sampler }),
    ...(options.scheduler !== undefined && { scheduler: options.scheduler }),
    // Not restored afterwards: that would load two checkpoints for each turn.
    override_settings: { sd_model_checkpoint: request.model },
    override_settings_restore_afterwards: false,
    force_task_id: taskId,
  };
}

async function mapEdit(
  { request, options }: WebuiTurn,
  base: EncodedImage,
): Promise<Record<string, unknown>> {
  const { mask, strength } = request;
  return {
    init_images: [encodeBase64(base.bytes)],
    ...(strength !== undefined && { denoising_strength: strength }),
    ...(mask && {
      mask: encodeBase64(await encodeMask(mask)),
      inpainting_mask_invert: 0,
      mask_blur: options.maskBlur ?? 4,
      inpainting_fill: maskContents[options.maskContent ?? 'original'],
      // The engine cuts to the mask's surroundings itself where that helps.
      inpaint_full_res: false,
    }),
  };
}
