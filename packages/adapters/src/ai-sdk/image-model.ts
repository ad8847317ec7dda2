/**
 * What is used of an `ImageModelV4` of `@ai-sdk/provider`: any of its models fits (`image-model.test-d.ts` shows it), and nobody
 * who does not use the AI SDK needs its package.
 */
export interface ImageModelLike {
  readonly specificationVersion: 'v4';
  /** Such as `openai.image`. */
  readonly provider: string;
  readonly modelId: string;
  /** Absent or unknown: one. */
  readonly maxImagesPerCall:
    | number
    | undefined
    | ((options: { modelId: string }) => PromiseLike<number | undefined> | number | undefined);
  /** Whether it changes pictures. Absent: not known. */
  readonly supportsFileInputs?: PromiseLike<boolean | undefined> | boolean;
  /** Whether it takes masks. Absent: not known. */
  readonly supportsMaskInputs?: PromiseLike<boolean | undefined> | boolean;
  doGenerate(options: ImageCall): PromiseLike<ImageResult>;
}

/** A file of a call, as base64: some packages take bytes in Node only. */
export interface ImageCallFile {
  readonly type: 'file';
  readonly mediaType: string;
  readonly data: string;
}

/** What a model is called with. */
export interface ImageCall {
  prompt: string | undefined;
  n: number;
  size: `${number}x${number}` | undefined;
  aspectRatio: `${number}:${number}` | undefined;
  seed: number | undefined;
  files: ImageCallFile[] | undefined;
  mask: ImageCallFile | undefined;
  // JSON, as its type says in many words.
  providerOptions: Record<string, Record<string, never>>;
  abortSignal?: AbortSignal;
}

/** What is read of its answer. */
export interface ImageResult {
  readonly images: readonly string[] | readonly Uint8Array[];
  readonly warnings: readonly ImageCallWarning[];
  readonly usage?: {
    readonly inputTokens: number | undefined;
    readonly outputTokens: number | undefined;
  };
}

/** What it could not honour. */
export type ImageCallWarning =
  | { readonly type: 'unsupported' | 'compatibility'; readonly feature: string; readonly details?: string }
  | { readonly type: 'deprecated'; readonly setting: string; readonly message: string }
  | { readonly type: 'other'; readonly message: string };
