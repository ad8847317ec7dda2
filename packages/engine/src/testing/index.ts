export { createTinyPng } from './create-tiny-png.ts';
export {
  createScriptedAdapter,
  type AdapterScript,
  type ScriptedAdapterOptions,
} from './create-scripted-adapter.ts';
export type {
  AdapterConformanceSetup,
  ConformanceGroup,
} from './adapter-conformance/adapter-conformance-setup.ts';
export type {
  ConformanceExchange,
  ConformanceFault,
  ConformanceNetwork,
  ConformanceTurn,
} from './adapter-conformance/conformance-network.ts';
export { runAdapterConformance } from './run-adapter-conformance.ts';
export type { FaultyStore, StoreFaultPlan } from './create-faulty-store.ts';
export { createFaultyStore } from './create-faulty-store.ts';
export { SimulatedCrash } from './simulated-crash.ts';
export { runStoreConformance } from './run-store-conformance.ts';
export type {
  ArmedFault,
  StorageFault,
  StoreConformanceSetup,
  StorePlace,
} from './store-conformance/store-conformance-setup.ts';
