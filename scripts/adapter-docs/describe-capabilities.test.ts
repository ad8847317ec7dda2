import type { Capabilities } from '@pentimento/engine';
import { expect, test } from 'vitest';
import { describeCapabilities } from './describe-capabilities.ts';

const capabilities: Capabilities = {
  generate: true,
  edit: true,
  mask: 'hint',
  markup: false,
  maxReferences: 3,
  maxCandidates: 1,
  previews: 'none',
  conversation: 'none',
  seed: false,
  transparency: false,
  negativePrompt: false,
  strength: false,
  size: { list: [[1024, 1024]] },
  reach: 'relay',
};

test('shows in the table what tells models apart, and says the rest once', () => {
  const text = describeCapabilities([
    { id: 'one', label: 'One', capabilities },
    { id: 'two', label: 'Two', capabilities: { ...capabilities, mask: 'exact' } },
  ]);
  expect(text).toContain('| model | mask |\n|---|---|\n| `one` | hint |\n| `two` | exact |');
  expect(text).toContain('references: 3');
  expect(text).not.toContain('mask: hint');
});
