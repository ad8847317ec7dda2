import { expect, test } from 'vitest';
import { PromptRecall } from './prompt-recall.ts';

const history = ['first', 'second'];

test('walks back to the first instruction and stays there', () => {
  const recall = new PromptRecall();
  expect(recall.older(history, 'draft')).toBe('second');
  expect(recall.older(history, 'second')).toBe('first');
  expect(recall.older(history, 'first')).toBeUndefined();
});

test('comes back to what was being written', () => {
  const recall = new PromptRecall();
  recall.older(history, 'draft');
  recall.older(history, 'second');
  expect(recall.newer(history)).toBe('second');
  expect(recall.newer(history)).toBe('draft');
  expect(recall.newer(history)).toBeUndefined();
});
