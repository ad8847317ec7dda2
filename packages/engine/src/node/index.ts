export type { NodeImageCodecOptions } from './create-node-image-codec.ts';
export { createNodeImageCodec } from './create-node-image-codec.ts';
