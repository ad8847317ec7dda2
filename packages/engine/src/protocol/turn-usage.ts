/** What a turn consumed. Every field is absent when the provider does not say. */
export interface TurnUsage {
  /** Tokens read. */
  inputTokens?: number;
  /** Tokens written. */
  outputTokens?: number;
  /** Denoising steps run. */
  steps?: number;
  /** What computed it: `webgpu`, `wasm`, or a provider's own word. */
  backend?: string;
  /** SHA-256 over the model's files, for models whose files are known. */
  modelHash?: string;
  /** Milliseconds of computation, without waiting. */
  computeMs?: number;
  /** What it cost, in US dollars. */
  costUsd?: number;
}
