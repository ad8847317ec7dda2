import { runStoreConformance } from '../../testing/run-store-conformance.ts';
import { createBrowserPlace } from './__fixtures__/create-browser-place.ts';

runStoreConformance({ name: 'browser', createPlace: async () => createBrowserPlace() });
