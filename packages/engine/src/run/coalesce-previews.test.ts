import { expect, test } from 'vitest';
import type { AdapterEvent } from '../protocol/adapter-event.ts';
import { coalescePreviews } from './coalesce-previews.ts';

const preview = (name: number, index = 0): AdapterEvent => ({
  type: 'image-preview',
  image: { bytes: Uint8Array.of(name), mediaType: 'image/png', width: 1, height: 1 },
  index,
});

function recorder(intervalMs: number) {
  const clock = { now: 0 };
  const sent: (number | string)[] = [];
  const push = coalescePreviews({
    intervalMs,
    now: () => clock.now,
    emit: (event) => sent.push(event.type === 'image-preview' ? (event.image.bytes[0] ?? -1) : event.type),
  });
  return { clock, sent, push };
}

test('sends the first at once and the newest of those that come too early', () => {
  const { clock, sent, push } = recorder(16);
  push(preview(1));
  push(preview(2));
  push(preview(3));
  clock.now = 20;
  push({ type: 'progress', value: 0.5, stage: 'drawing' });
  expect(sent).toEqual([1, 3, 'progress']);
});

test('never shows a preview after its result, and lets candidates be', () => {
  const { clock, sent, push } = recorder(16);
  push(preview(1));
  push(preview(2));
  push(preview(7, 1));
  push({
    type: 'image',
    image: { bytes: Uint8Array.of(9), mediaType: 'image/png', width: 1, height: 1 },
    candidate: 0,
  });
  clock.now = 99;
  push({ type: 'turn-end' });
  expect(sent).toEqual([1, 7, 'image', 'turn-end']);
});
