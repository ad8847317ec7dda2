export type { FidelityComparison, FidelityReport, RegionFidelity } from '../protocol/fidelity-report.ts';
export type { MeasureFidelityRequest } from './measure-fidelity.ts';
export { measureFidelity } from './measure-fidelity.ts';
