import { createScriptedAdapter } from './create-scripted-adapter.ts';
import { runAdapterConformance } from './run-adapter-conformance.ts';

runAdapterConformance({ name: 'scripted', createAdapter: () => createScriptedAdapter() });
