import type { PrepareProgress } from '@pentimento/engine';

/** Stage of getting a model ready. */
export type PrepareStage = PrepareProgress['stage'];
