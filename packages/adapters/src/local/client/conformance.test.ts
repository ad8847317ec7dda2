import { runAdapterConformance } from '@pentimento/engine/testing';
import { microManifestUrl } from '../__fixtures__/micro-manifest-path.ts';
import { decodePng } from '../pictures/png-codec.ts';
import { local } from './local.ts';

runAdapterConformance({
  name: 'local, the micro model in Node',
  createAdapter: () => local({ models: [microManifestUrl] }),
  instructions: { generate: 'a red house by a tree', edit: 'make it night' },
  decode: ({ bytes }) => decodePng(bytes),
});
