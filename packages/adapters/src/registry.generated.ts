// Generated from the folders beside this file by scripts/generate-adapter-registry.ts. Do not edit.

export type { AdapterProfile } from './profile/adapter-profile.ts';
export type { SettingsField } from './profile/settings-field.ts';

/** Every adapter of this package by folder name: calling the entry loads its factory. */
export const adapterRegistry = {
  "ai-sdk": () => import("./ai-sdk/index.ts").then((module) => module.aiSdk),
  "alibaba": () => import("./alibaba/index.ts").then((module) => module.alibaba),
  "black-forest-labs": () => import("./black-forest-labs/index.ts").then((module) => module.blackForestLabs),
  "bytedance": () => import("./bytedance/index.ts").then((module) => module.bytedance),
  "comfyui": () => import("./comfyui/index.ts").then((module) => module.comfyui),
  "fal": () => import("./fal/index.ts").then((module) => module.fal),
  "google": () => import("./google/index.ts").then((module) => module.google),
  "huggingface": () => import("./huggingface/index.ts").then((module) => module.huggingface),
  "local": () => import("./local/index.ts").then((module) => module.local),
  "openai": () => import("./openai/index.ts").then((module) => module.openai),
  "openai-compatible": () => import("./openai-compatible/index.ts").then((module) => module.openaiCompatible),
  "openrouter": () => import("./openrouter/index.ts").then((module) => module.openrouter),
  "relay": () => import("./relay/index.ts").then((module) => module.relay),
  "replicate": () => import("./replicate/index.ts").then((module) => module.replicate),
  "stability": () => import("./stability/index.ts").then((module) => module.stability),
  "stable-diffusion-webui": () => import("./stable-diffusion-webui/index.ts").then((module) => module.stableDiffusionWebui),
  "together": () => import("./together/index.ts").then((module) => module.together),
  "xai": () => import("./xai/index.ts").then((module) => module.xai),
} as const;

/** What forms and documentation need to know of the adapters, by folder name. */
export const adapterProfiles = {
  "ai-sdk": () => import("./ai-sdk/profile.ts").then((module) => module.profile),
  "alibaba": () => import("./alibaba/profile.ts").then((module) => module.profile),
  "black-forest-labs": () => import("./black-forest-labs/profile.ts").then((module) => module.profile),
  "bytedance": () => import("./bytedance/profile.ts").then((module) => module.profile),
  "comfyui": () => import("./comfyui/profile.ts").then((module) => module.profile),
  "fal": () => import("./fal/profile.ts").then((module) => module.profile),
  "google": () => import("./google/profile.ts").then((module) => module.profile),
  "huggingface": () => import("./huggingface/profile.ts").then((module) => module.profile),
  "openai": () => import("./openai/profile.ts").then((module) => module.profile),
  "openai-compatible": () => import("./openai-compatible/profile.ts").then((module) => module.profile),
  "openrouter": () => import("./openrouter/profile.ts").then((module) => module.profile),
  "relay": () => import("./relay/profile.ts").then((module) => module.profile),
  "replicate": () => import("./replicate/profile.ts").then((module) => module.profile),
  "stability": () => import("./stability/profile.ts").then((module) => module.profile),
  "stable-diffusion-webui": () => import("./stable-diffusion-webui/profile.ts").then((module) => module.profile),
  "together": () => import("./together/profile.ts").then((module) => module.profile),
  "xai": () => import("./xai/profile.ts").then((module) => module.profile),
} as const;
