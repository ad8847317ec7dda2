import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureFidelity } from '@pentimento/engine/fidelity';
import { preserve } from '@pentimento/engine/preservation';
import {
  makeCases,
  reducePicture,
  registerPictures,
  toLuma,
  type PreservationCase,
} from '@pentimento/engine/preservation/testing';
import { drawTimePlot, type TimePoint } from './draw-time-plot.ts';
import { printRow } from './print-row.ts';
import { startOpenCv, registerWithOpenCv, type LumaPlane } from './register-with-opencv.ts';
import { percentile } from './statistics.ts';

const sides = [256, 512, 1024, 2048, 4096];
const runs = 5;

/** Processor time by size, beside OpenCV's registration in the same run; memory; and the plot of it. */
export async function printSpeed(): Promise<void> {
  await startOpenCv();
  const points: TimePoint[] = [];
  for (const side of sides) {
    const test = makeCase(side);
    const preservation = await medianCpuMs(() => preserve(test));
    const fidelity = await medianCpuMs(() => measureFidelity(test));
    points.push({ pixels: side * side, preservationMs: preservation, fidelityMs: fidelity });
    printRow(
      `Processor time at ${side} × ${side}, median of ${runs}`,
      `preserve ${preservation.toFixed(0)} ms${side === 1024 ? ' (goal 300 ms)' : ''}, fidelity report ${fidelity.toFixed(0)} ms`,
    );
  }
  const whole = points.find(({ pixels }) => pixels === 1024 * 1024)!.preservationMs;
  for (const factor of [2, 1]) await printRegistration(factor, whole);
  for (const side of [1024, 4096]) {
    const memory = measureMemory(side);
    printRow(
      `Peak memory at ${side} × ${side}, fresh process`,
      `${memory.peakMiB} MiB${side === 4096 ? ' (goal 1,024 MiB)' : ''}, ${memory.beforeMiB} of it before the call; ${memory.cpuMs} ms the first time`,
    );
  }
  const path = join(import.meta.dirname, '../../docs/images/preservation/time.svg');
  writeFileSync(path, drawTimePlot(points));
}

/** Registration alone, ours and OpenCV's, on the same planes: time on the first pair, error over all. */
async function printRegistration(factor: number, wholeMs: number): Promise<void> {
  const pairs = [...makeCases({ half: 'held-out', picturesPerKind: 2, side: 512 * factor, edits: ['add'] })]
    .filter(({ drift }) => drift.transform && !drift.warp)
    .map((test) => ({
      test,
      planes: { parent: lumaOf(test.parent, factor), result: lumaOf(test.result, factor) },
    }));
  const ours = await medianCpuMs(() => registerPictures(pairs[0]!.planes));
  const theirs = await medianCpuMs(() => registerWithOpenCv(pairs[0]!.planes));
  const errors = pairs.map(({ test, planes }) => errorOf(registerPictures(planes).transform, test, factor));
  const theirErrors = pairs.map(({ test, planes }) => errorOf(registerWithOpenCv(planes), test, factor));
  const describe = (list: readonly number[]): string =>
    `${percentile(list, 0.5).toFixed(3)} and ${Math.max(...list).toFixed(3)} px`;
  printRow(
    `Registration alone, pictures of ${512 * factor}² at 512², ${pairs.length} pairs`,
    `ours ${ours.toFixed(0)} ms, off by ${describe(errors)} (median, most); OpenCV's ECC ${theirs.toFixed(0)} ms, ${describe(theirErrors)}; ` +
      `ours ÷ theirs ${(ours / theirs).toFixed(2)}, all of preserve at 1024² ÷ theirs ${(wholeMs / theirs).toFixed(2)}`,
  );
}

function makeCase(side: number): PreservationCase {
  const [test] = makeCases({
    half: 'held-out',
    picturesPerKind: 1,
    side,
    edits: ['recolour'],
    kinds: ['photograph'],
  });
  return test!;
}

async function medianCpuMs(work: () => unknown): Promise<number> {
  const durations: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = process.cpuUsage();
    await work();
    const used = process.cpuUsage(startedAt);
    durations.push((used.user + used.system) / 1000);
  }
  return percentile(durations, 0.5);
}

function lumaOf(picture: PreservationCase['parent'], factor: number): LumaPlane {
  return toLuma(reducePicture(picture, { factor, background: [0, 0, 0] }));
}

/** Largest distance between where a pixel is and where it was found, in pixels of the picture. */
function errorOf(
  found: { scaleX: number; scaleY: number; shiftX: number; shiftY: number },
  { drift, parent }: PreservationCase,
  factor: number,
): number {
  const { scaleX = 1, scaleY = 1, shiftX = 0, shiftY = 0 } = drift.transform ?? {};
  return Math.max(
    Math.abs(found.shiftX * factor - shiftX) + (Math.abs(found.scaleX - scaleX) * parent.width) / 2,
    Math.abs(found.shiftY * factor - shiftY) + (Math.abs(found.scaleY - scaleY) * parent.height) / 2,
  );
}

function measureMemory(side: number): { beforeMiB: number; peakMiB: number; cpuMs: number } {
  const script = join(import.meta.dirname, 'measure-memory.ts');
  const output = execFileSync(process.execPath, ['--conditions=pentimento-source', script, String(side)], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as ReturnType<typeof measureMemory>;
}
