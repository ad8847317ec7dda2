import { describe } from 'vitest';
import { promiseCases, testPromise } from './__fixtures__/test-promise.ts';

describe('after a local turn, what was not asked to change is byte-identical in the stored picture', () => {
  testPromise(promiseCases);
});
