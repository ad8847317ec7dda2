/** The testing entry as a whole holds suites that need a test runner; a page takes these two alone. */
export { createScriptedAdapter, type AdapterScript } from '@pentimento/engine/testing/scripted-adapter';
export { createTinyPng } from '@pentimento/engine/testing/tiny-png';
