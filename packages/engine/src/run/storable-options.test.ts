import { expect, test } from 'vitest';
import { storableOptions } from './storable-options.ts';

test('keeps plain options and drops what sounds like a secret, at any depth', () => {
  const given = {
    quality: 'high',
    maxTokens: 9,
    apiKey: 'k',
    nested: { Authorization: 'Bearer x', access_token: 't', steps: 4 },
  };
  expect(storableOptions(given)).toEqual({ quality: 'high', maxTokens: 9, nested: { steps: 4 } });
});

test('has nothing to say about no options', () => {
  expect(storableOptions(undefined)).toBeUndefined();
});
