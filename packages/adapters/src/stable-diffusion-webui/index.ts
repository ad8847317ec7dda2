export { stableDiffusionWebui } from './stable-diffusion-webui.ts';
export { listSamplers } from './list-samplers.ts';
export type { StableDiffusionWebuiOptions } from './stable-diffusion-webui-options.ts';
export type { StableDiffusionWebuiTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
