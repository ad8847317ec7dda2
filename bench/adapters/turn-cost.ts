/** What turns cost in one process. */
export interface TurnCost {
  /** Milliseconds of a turn, median. */
  turnMs: number;
  /** Milliseconds of processor time for a turn, mean. */
  cpuMs: number;
  /** Most memory of the process, in bytes. */
  peakBytes: number;
  /** The same less what it had before the first turn. */
  growthBytes: number;
}

/** Runs a turn so many times, after three to warm up, and says what it cost. */
export async function measureTurns(count: number, turn: () => Promise<number>): Promise<TurnCost> {
  const before = process.memoryUsage.rss();
  for (let index = 0; index < 3; index += 1) await turn();
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    if ((await turn()) < 1_000_000) throw new Error('the picture did not come');
    times.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return {
    turnMs: times.toSorted((one, other) => one - other)[Math.floor(count / 2)] ?? 0,
    cpuMs: (user + system) / 1000 / count,
    peakBytes,
    growthBytes: peakBytes - before,
  };
}
