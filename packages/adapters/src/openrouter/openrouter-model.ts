import type { ModelDescriptor } from '@pentimento/engine';

/** A model and what it lets be chosen. */
export interface OpenrouterModel {
  readonly descriptor: ModelDescriptor;
  /** Shapes by the API's names, such as `16:9`. Empty: it has no choice. */
  readonly aspectRatios: readonly string[];
  /** Resolutions by the API's names, such as `2K`, smallest first. Empty: it has no choice. */
  readonly resolutions: readonly string[];
  /** Formats of results. Empty: it has no choice. */
  readonly outputFormats: readonly string[];
  /** Backgrounds of results. Empty: it has no choice. */
  readonly backgrounds: readonly string[];
}
