export { relay } from './relay.ts';
export type { RelayOptions } from './relay-options.ts';
export { profile } from './profile.ts';
