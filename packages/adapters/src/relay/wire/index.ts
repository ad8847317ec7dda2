export { decodeTurn } from './decode-turn.ts';
export { encodeTurn } from './encode-turn.ts';
export { describeError, restoreError, type WireError } from './wire-error.ts';
export type { WireEntry, WireEvent } from './wire-event.ts';
export { apiRoot, eventsPath, jobIdPattern, jobPath, picturePath } from './wire-path.ts';
export type { WirePicture } from './wire-picture.ts';
