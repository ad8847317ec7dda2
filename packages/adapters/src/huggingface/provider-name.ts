/** The providers behind the router that this adapter can speak to. */
export const providers = ['fal-ai', 'hf-inference'] as const;

/** One of them. */
export type ProviderName = (typeof providers)[number];
