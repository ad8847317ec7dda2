export type { PreserveOptions, PreserveProgress, PreserveRequest } from './preserve-request.ts';
export type { PreserveResult } from './preserve-result.ts';
export { preserve } from './preserve.ts';
export type { GlobalEditKind } from './instruction/global-edit-kind.ts';
export { recogniseGlobalEdit } from './instruction/recognise-global-edit.ts';
