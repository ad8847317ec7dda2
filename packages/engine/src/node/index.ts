export type { NodeImageCodecOptions } from './create-node-image-codec.ts';
export { createNodeImageCodec } from './create-node-image-codec.ts';
export type { FolderFileSystem } from './folder-store/folder-file-system.ts';
export type { FolderStoreOptions } from './folder-store/open-folder-store.ts';
export { openFolderStore } from './folder-store/open-folder-store.ts';
