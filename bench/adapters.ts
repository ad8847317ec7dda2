/**
 * `npm run bench -- adapters`: what an adapter costs for each turn beside its vendor's own SDK, on the same server on this
 * machine: time, processor time and memory, each in a process of its own. The answer is a picture of four megapixels.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { servePicture } from './adapters/serve-picture.ts';
import type { TurnCost } from './adapters/turn-cost.ts';

const turns = Number(process.argv[3] ?? 20);
const server = await servePicture();
console.log(
  `${turns} turns each; the picture is a PNG of ${(server.pictureBytes / 1e6).toFixed(1)} MB, ${(server.answerBytes / 1e6).toFixed(1)} MB as base64.\n`,
);
for (const [task, name] of [
  ['generate', 'from words, answer in one piece'],
  ['stream', 'from words, two previews and the picture as events'],
  ['edit', 'change of a picture of the same size'],
] as const) {
  const costs = { adapter: await measure('adapter', task), sdk: await measure('sdk', task) };
  console.log(name);
  for (const [side, cost] of Object.entries(costs)) {
    console.log(
      `  ${side.padEnd(8)} ${cost.turnMs.toFixed(0).padStart(5)} ms a turn (median), ${cost.cpuMs.toFixed(0).padStart(5)} ms of processor, ${(cost.peakBytes / 1e6).toFixed(0).padStart(5)} MB at the peak, of them ${(cost.growthBytes / 1e6).toFixed(0)} MB by the turns`,
    );
  }
}
await server.close();

/** Runs one side in its own process, so that neither warms up or burdens the other. */
async function measure(side: 'adapter' | 'sdk', task: string): Promise<TurnCost> {
  const file = join(import.meta.dirname, 'adapters', `${side}-turns.ts`);
  const child = spawn(
    process.execPath,
    ['--conditions=pentimento-source', '--expose-gc', file, server.url, task, String(turns)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  return JSON.parse(output) as TurnCost;
}
