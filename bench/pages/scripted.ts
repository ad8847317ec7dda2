/** The testing entry also holds suites that need a test runner; a page takes these two alone. */
export {
  createScriptedAdapter,
  type AdapterScript,
} from '../../packages/engine/src/testing/create-scripted-adapter.ts';
export { createTinyPng } from '../../packages/engine/src/testing/create-tiny-png.ts';
