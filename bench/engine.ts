/** `npm run bench -- engine`: what the engine costs above the storage that it stands on, in Chromium. */
import type { EngineBenchmark } from './pages/engine-page.ts';
import { runInChromium } from './run-in-chromium.ts';

const result = await runInChromium<EngineBenchmark>('engine.html', {
  chromiumArguments: ['--enable-precise-memory-info'],
});
const { long } = result;
const row = (name: string, value: string): void => console.log(`${name.padEnd(64)} ${value}`);
const ms = (value: number): string => `${value.toFixed(1)} ms`;

row('Events through session.run', `${Math.round(result.eventsPerSecond).toLocaleString('en')} a second`);
row(
  `A turn with a ${Math.round(result.pictureBytes / 1000)} kB picture, from run to durable (median)`,
  ms(result.commitMs),
);
row('The same bytes and record by hand: one strict IndexedDB transaction', ms(result.rawIndexedDbMs));
row('The same bytes by hand: one OPFS file', ms(result.rawOpfsMs));
row('Ratio, engine ÷ IndexedDB by hand', (result.commitMs / result.rawIndexedDbMs).toFixed(2));
row('Ratio, engine ÷ OPFS by hand', (result.commitMs / result.rawOpfsMs).toFixed(2));
row(
  `Opening a session of ${long.turns.toLocaleString('en')} turns, to the first usable state`,
  `${ms(long.firstMs)} (goal: under 100 ms)`,
);
row('… to all turns loaded', ms(long.allMs));
row('Reading the same records by hand: one getAll', ms(long.rawMs));
row('Ratio, all turns loaded ÷ by hand', (long.allMs / long.rawMs).toFixed(2));
if (long.memoryBytes !== undefined)
  row('Memory for each turn of it', `${Math.round(long.memoryBytes / long.turns)} bytes`);
