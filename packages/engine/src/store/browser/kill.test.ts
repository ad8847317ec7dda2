import { expect, test } from 'vitest';
import { runKills } from './__fixtures__/kill/run-kills.ts';

test(
  'loses nothing that was acknowledged in 40 kills of renderer and browser',
  { timeout: 480_000 },
  async () => {
    const report = await runKills({ kills: 40 });
    console.log(JSON.stringify(report));
    expect(report.losses).toEqual([]);
    expect(report.problems).toEqual([]);
    expect(report.kills).toBe(40);
    // Kills that come before anything was written, or never in the middle of it, would show nothing.
    expect(report.acknowledged).toBeGreaterThan(40);
    expect(report.interrupted).toBeGreaterThan(10);
  },
);
