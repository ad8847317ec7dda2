import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { PentimentoStore } from '../store/pentimento-store.ts';
import type { StudioEnvironment } from './studio-environment.ts';

/** What a session borrows from its studio. */
export interface SessionContext {
  adapters: readonly ImageAdapter[];
  store: PentimentoStore;
  environment: StudioEnvironment;
  /** An adapter's models, asked once and remembered. */
  modelsOf: (adapter: ImageAdapter) => Promise<ModelDescriptor[]>;
}
