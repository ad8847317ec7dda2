import type { ModelDescriptor, SizeCapability } from '@pentimento/engine';

/** A model and how the API wants to be told of it. */
export interface TogetherModel {
  readonly descriptor: ModelDescriptor;
  /** Where pictures go: one address, or a list. Undefined: it takes none. */
  readonly pictureField: 'image_url' | 'reference_images' | undefined;
  /** The sizes that it makes. */
  readonly size: Exclude<SizeCapability, { list: unknown }>;
}
