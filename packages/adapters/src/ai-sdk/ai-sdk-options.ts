import { fetchOption } from '../http/fetch-option.ts';
import type { Capabilities, ModelPricing } from '@pentimento/engine';
import * as v from 'valibot';
import type { ImageModelLike } from './image-model.ts';

/** A model, and what is known of it besides what the AI SDK says. */
export interface AiSdkModel {
  readonly model: ImageModelLike;
  /** Name for people. Default: its id. */
  readonly label?: string;
  /** What it can do where that is not what its package says and the vendor's defaults are. */
  readonly capabilities?: Partial<Capabilities>;
  /** Where its mask says "may change". Default: what the vendor wants, else `white`. */
  readonly maskPolarity?: MaskPolarity;
  /** Whether it is told pixels or a shape. Default: what the vendor wants, else `size`. */
  readonly shape?: 'size' | 'aspect-ratio';
  readonly pricing?: ModelPricing;
}

/** Where a mask says "may change": where it is transparent, or where it is white. */
export type MaskPolarity = 'transparent' | 'white';

/** What models are made with. */
export interface AiSdkTools {
  /** The studio's network access: hand it to the package, `createOpenAI({ apiKey, fetch })`. */
  readonly fetch: typeof globalThis.fetch;
}

/** Models, or what makes them. */
export type AiSdkModels =
  | readonly (ImageModelLike | AiSdkModel)[]
  | ((tools: AiSdkTools) => readonly (ImageModelLike | AiSdkModel)[]);

/** Options of `aiSdk`. */
export interface AiSdkOptions {
  /**
   * Image models of any AI SDK packages, or a function that makes them with the studio's `fetch`: then a lost answer is told apart
   * from a request that never got out, and keys are taken out of what a vendor says.
   */
  readonly models: AiSdkModels;
  /** First part of `adapter:model`. Default `ai-sdk`; another one where there are several. */
  readonly id?: string;
  /** Name for people. Default `AI SDK`. */
  readonly label?: string;
  /** Network access of models that are made by a function. Default: the studio's. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  models: v.union([
    v.custom<Exclude<AiSdkModels, readonly unknown[]>>((value) => typeof value === 'function'),
    v.pipe(
      v.custom<Extract<AiSdkModels, readonly unknown[]>>(Array.isArray),
      v.minLength(1, 'holds no model'),
    ),
  ]),
  id: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'may hold small letters, digits and - only'))),
  label: v.optional(v.string()),
  fetch: fetchOption,
});

/** The options as they are used. */
export type AiSdkSettings = v.InferOutput<typeof optionsSchema>;
