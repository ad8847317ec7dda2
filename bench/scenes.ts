/**
 * `npm run bench -- scenes [--count 200] [--no-judge]`: the embedded model. Times in Chromium, and the judge's table over
 * held-out prompts and edits. Seen WebGPU times are those of the graphics processor at hand; software WebGPU is left out.
 */
import { parseArgs } from 'node:util';
import { judgeModel } from './judge/judge-model.ts';
import type { ScenesTiming } from './pages/scenes-page.ts';
import { runInChromium } from './run-in-chromium.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { count: { type: 'string', default: '200' }, judge: { type: 'boolean', default: true } },
  allowNegative: true,
});

for (const row of await runInChromium<ScenesTiming[]>('scenes.html', {
  chromiumArguments: ['--enable-unsafe-webgpu', '--enable-features=Vulkan'],
})) {
  console.log(`${row.backend}, ${row.threads} threads: ready in ${row.prepareMs.toFixed(0)} ms`);
  console.log(
    `  picture from words: ${row.generateMs.toFixed(0)} ms in ${row.generateSteps} steps, ${(row.generateMs / row.generateSteps).toFixed(0)} ms a step`,
  );
  console.log(
    `  one edit:           ${row.editMs.toFixed(0)} ms in ${row.editSteps} steps, ${(row.editMs / row.editSteps).toFixed(0)} ms a step`,
  );
}
if (values.judge) {
  const table = await judgeModel({
    count: Number(values.count),
    onProgress: (done) => process.stderr.write(`\r${done} judged`),
  });
  process.stderr.write('\n');
  console.log(
    `\nRead by the judge, held-out prompts and single edits of the model's own pictures:\n${table}`,
  );
}
