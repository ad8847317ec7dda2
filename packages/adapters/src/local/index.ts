export { local } from './client/local.ts';
export type { LocalOptions, ModelSource } from './client/local-options.ts';
export type { LocalTurnOptions } from './client/turn-options.ts';
export type { FaultPlan } from './shared/fault-plan.ts';
export type { ModelManifest } from './shared/model-manifest.ts';
