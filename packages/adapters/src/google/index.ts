export { google } from './google.ts';
export type { GoogleOptions } from './google-options.ts';
export type { GoogleTurnOptions } from './turn-options.ts';
export { profile } from './profile.ts';
