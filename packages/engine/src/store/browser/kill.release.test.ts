import { expect, test } from 'vitest';
import { runKills } from './__fixtures__/kill/run-kills.ts';

test(
  'loses nothing that was acknowledged in 1,000 kills of renderer and browser',
  { timeout: 6_000_000 },
  async () => {
    const report = await runKills({ kills: 1_000 });
    console.log(JSON.stringify(report));
    expect(report.losses).toEqual([]);
    expect(report.problems).toEqual([]);
    expect(report.kills).toBe(1_000);
    expect(report.acknowledged).toBeGreaterThan(1_000);
    expect(report.interrupted).toBeGreaterThan(250);
  },
);
