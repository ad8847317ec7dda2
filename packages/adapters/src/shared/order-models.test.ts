import { expect, test } from 'vitest';
import { orderModels } from './order-models.ts';

const known = ['new', 'old', 'gone'];

test('offers known models in their order, then later ones by name, without those that are gone', () => {
  const listed = ['zeta', 'old', 'alpha', 'new'];
  expect(orderModels({ known, listed, defaultModel: undefined })).toEqual(['new', 'old', 'alpha', 'zeta']);
});

test('offers the preferred one first and once, also when nobody lists it', () => {
  const listed = ['new', 'old'];
  expect(orderModels({ known, listed, defaultModel: 'old' })).toEqual(['old', 'new']);
  expect(orderModels({ known, listed, defaultModel: 'mine' })).toEqual(['mine', 'new', 'old']);
});
