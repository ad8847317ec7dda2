import { expect, test } from 'vitest';
import { DownloadSpeed } from './download-speed.ts';

test('tells the speed of the last two seconds', () => {
  const speed = new DownloadSpeed();
  expect(speed.measure(0, 0)).toBeUndefined();
  expect(speed.measure(1000, 500)).toBe(2000);
  expect(speed.measure(1000, 1000)).toBe(1000);
  expect(speed.measure(1000, 5000)).toBe(0);
});

test('does not guess from too short a time or from stages without bytes', () => {
  const speed = new DownloadSpeed();
  speed.measure(0, 0);
  expect(speed.measure(500, 20)).toBeUndefined();
  expect(speed.measure(undefined, 400)).toBeUndefined();
});
