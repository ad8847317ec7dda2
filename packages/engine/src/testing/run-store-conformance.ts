import { describe } from 'vitest';
import { checkAtomicityCases } from './store-conformance/check-atomicity-cases.ts';
import { checkConnectionCases } from './store-conformance/check-connection-cases.ts';
import { checkHostileCases } from './store-conformance/check-hostile-cases.ts';
import { checkImageCases } from './store-conformance/check-image-cases.ts';
import { checkReferenceCases } from './store-conformance/check-reference-cases.ts';
import { checkSessionCases } from './store-conformance/check-session-cases.ts';
import type { StoreConformanceSetup } from './store-conformance/store-conformance-setup.ts';

/**
 * Checks that a store keeps its contract. For third parties, too: call it in a vitest file.
 *
 * @example
 * runStoreConformance({
 *   name: 'memory',
 *   async createPlace() {
 *     const medium = createMemoryMedium();
 *     return { open: async (options) => createMemoryStore({ medium, ...options }) };
 *   },
 *   skip: { corruption: 'not shown here', faults: 'memory has no storage calls that can fail' },
 * });
 */
export function runStoreConformance(setup: StoreConformanceSetup): void {
  describe(`store conformance: ${setup.name}`, { timeout: setup.timeoutMs ?? 60_000 }, () => {
    describe('pictures', () => checkImageCases(setup));
    describe('sessions', () => checkSessionCases(setup));
    describe('references', () => checkReferenceCases(setup));
    describe('atomicity', () => checkAtomicityCases(setup));
    describe('connections', () => checkConnectionCases(setup));
    describe('hostile input', () => checkHostileCases(setup));
  });
}
