export { alibaba } from './alibaba.ts';
export type { AlibabaOptions } from './alibaba-options.ts';
export type { AlibabaTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
