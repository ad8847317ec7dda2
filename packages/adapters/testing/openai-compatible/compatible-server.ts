/** The servers that are played here; what is like the original is played by `openai`. */
export const compatibleServers = ['stable-diffusion-cpp', 'vllm-omni', 'sglang', 'localai'] as const;

/** One of them. */
export type CompatibleServer = (typeof compatibleServers)[number];
