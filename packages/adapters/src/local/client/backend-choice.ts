import type { Backend } from '../shared/backend.ts';
import type { RuntimeVariant } from '../shared/runtime-variant.ts';

/** What will compute, and why. */
export interface BackendChoice {
  backend: Backend;
  variant: RuntimeVariant;
  /** One sentence for people. */
  reason: string;
}
