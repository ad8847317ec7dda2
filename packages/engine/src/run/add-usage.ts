import type { TurnUsage } from '../protocol/turn-usage.ts';

/**
 * Adds what a provider reports in pieces. Numbers add up, words are replaced.
 *
 * @example
 * addUsage({ steps: 4, backend: 'wasm' }, { steps: 4, costUsd: 0.01 }); // → { steps: 8, backend: 'wasm', costUsd: 0.01 }
 */
export function addUsage(total: TurnUsage, part: TurnUsage): TurnUsage {
  const sum: TurnUsage = { ...total };
  for (const key of ['inputTokens', 'outputTokens', 'steps', 'computeMs', 'costUsd'] as const) {
    const value = part[key];
    if (value !== undefined) sum[key] = (sum[key] ?? 0) + value;
  }
  for (const key of ['backend', 'modelHash'] as const) {
    const value = part[key];
    if (value !== undefined) sum[key] = value;
  }
  return sum;
}
