export { createMemoryStore, createStudio, openBrowserStore } from '@pentimento/engine';
export * from './index.ts';
