/**
 * `npm run bench -- preservation`: what preservation decides, finds and keeps on the held-out half of the test
 * pictures, what chains of edits leave, and how long it takes. Pictures, edits and drift are made by the project itself.
 *
 * `npm run bench -- preservation tuning` runs the half that thresholds may be tuned on; a number after it is the pictures
 * of each kind (0 leaves the table out), another one the side in pixels.
 */
import { preserve } from '@pentimento/engine/preservation';
import { measureFidelity } from '@pentimento/engine/fidelity';
import {
  createRandom,
  drawScene,
  editScene,
  inventDrift,
  inventScene,
  makeCases,
  scoreCase,
  simulateDrift,
  type CaseScore,
} from '@pentimento/engine/preservation/testing';

const [half = 'held-out', pictures = '4', side = '256'] = process.argv.slice(3);
const now = (): number => performance.now();
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const row = (name: string, value: string): void => console.log(`${name.padEnd(64)} ${value}`);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

if (pictures !== '0') await printTable();
for (const turns of [10, 20, 50]) await printChain(turns);
for (const pixels of [256, 512, 1024, 2048]) await printSpeed(pixels);

async function printTable(): Promise<void> {
  const scores: CaseScore[] = [];
  const selection = {
    half: half === 'tuning' ? 'tuning' : 'held-out',
    picturesPerKind: Number(pictures),
    side: Number(side),
  } as const;
  for (const test of makeCases(selection)) scores.push(await scoreCase(test, now));
  row(`Cases, ${selection.half}, ${side} × ${side}`, String(scores.length));
  for (const [edit, group] of Map.groupBy(scores, (score) => score.edit)) {
    const numbers = (field: 'recall' | 'precision' | 'exactOutside'): number[] =>
      group.flatMap((score) => score[field] ?? (score.expected === 'local' ? 0 : []));
    const isLocal = group[0]!.expected === 'local';
    const found = isLocal
      ? ` · recall ${mean(numbers('recall')).toFixed(3)} · precision ${mean(numbers('precision')).toFixed(3)} · exact outside ${percent(mean(numbers('exactOutside')))}`
      : '';
    row(`  ${edit}: decided rightly`, percent(mean(group.map(isRight))) + found);
  }
  const local = scores.filter(({ exactOutside }) => exactOutside !== undefined);
  const medianOf = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
  const errors = scores
    .filter(({ decision }) => decision !== 'global')
    .map(({ registrationError }) => registrationError)
    .toSorted((one, other) => one - other);
  row('All: decided rightly', `${percent(mean(scores.map(isRight)))} (goal 98 %)`);
  row('Exact outside the edit', `${percent(mean(local.map((score) => score.exactOutside!)))} (goal 98 %)`);
  row('PSNR outside, raw', `${mean(local.map((score) => score.psnrRaw!)).toFixed(1)} dB`);
  row(
    'PSNR outside, preserved (median; Infinity = exact)',
    `${medianOf(local.map((score) => score.psnrKept!)).toFixed(1)} dB`,
  );
  row(
    'Registration error, median and 95th percentile',
    `${errors[errors.length >> 1]!.toFixed(3)} and ${errors[Math.floor(errors.length * 0.95)]!.toFixed(3)} px`,
  );
  for (const score of scores.filter((one) => !isRight(one)))
    row(`  wrong: ${score.name}`, `${score.decision} for ${score.expected}: ${score.reasons[0]}`);
}

function isRight({ decision, expected }: CaseScore): number {
  return decision === expected ? 1 : 0;
}

/** Edits one after the other, each on what the one before has left; measured where no edit ever was. */
async function printChain(turns: number): Promise<void> {
  const random = createRandom(turns);
  const size = { width: Number(side), height: Number(side) };
  let scene = inventScene('photograph', random);
  const first = drawScene(scene, size);
  let [kept, raw, before] = [first, first, first];
  const edited = new Uint8Array(size.width * size.height);
  for (let turn = 0; turn < turns; turn += 1) {
    const next =
      turn % 2 === 0 ? editScene(scene, 'add', random) : { ...scene, things: scene.things.slice(0, -1) };
    const after = drawScene(next, size);
    const paint = (base: typeof first): typeof first => {
      const data = base.data.slice();
      for (let at = 0; at < edited.length; at += 1) {
        if ([0, 1, 2].every((channel) => after.data[at * 4 + channel] === before.data[at * 4 + channel]))
          continue;
        edited[at] = 255;
        for (let channel = 0; channel < 3; channel += 1)
          data[at * 4 + channel] = after.data[at * 4 + channel]!;
      }
      return { ...size, data };
    };
    const drift = inventDrift(random, size.width);
    raw = simulateDrift(paint(raw), drift, random);
    kept = (await preserve({ parent: kept, result: simulateDrift(paint(kept), drift, random) })).image;
    [scene, before] = [next, after];
  }
  const outside = (result: typeof first) =>
    measureFidelity({ parent: first, result, region: edited }).parent.outside!;
  const [rawOutside, keptOutside] = [outside(raw), outside(kept)];
  row(
    `Chain of ${turns} turns, never edited (${percent(edited.filter((value) => value === 0).length / edited.length)} of the picture)`,
    `exact ${percent(keptOutside.exactFraction)} (goal 90 %), ${keptOutside.psnr?.toFixed(1)} dB (goal 40 dB); raw ${rawOutside.psnr?.toFixed(1)} dB`,
  );
}

async function printSpeed(pixels: number): Promise<void> {
  const [test] = makeCases({
    half: 'held-out',
    picturesPerKind: 1,
    side: pixels,
    edits: ['recolour'],
    kinds: ['photograph'],
  });
  const durations: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const startedAt = process.cpuUsage();
    await preserve(test!);
    const used = process.cpuUsage(startedAt);
    durations.push((used.user + used.system) / 1000);
  }
  const fidelityAt = process.cpuUsage();
  measureFidelity(test!);
  const used = process.cpuUsage(fidelityAt);
  row(
    `CPU time at ${pixels} × ${pixels}, median of 5; fidelity once`,
    `${durations.toSorted((one, other) => one - other)[2]!.toFixed(0)} ms; ${((used.user + used.system) / 1000).toFixed(0)} ms${pixels === 1024 ? ' (goal 300 ms)' : ''}`,
  );
}
