export { decodePng } from './decode-png.ts';
export type { EncodePngOptions } from './encode-png.ts';
export { encodePng } from './encode-png.ts';
