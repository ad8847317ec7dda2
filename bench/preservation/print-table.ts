import { makeCases, scoreCase, type CaseScore } from '@pentimento/engine/preservation/testing';
import { printRow } from './print-row.ts';
import { mean, percent, percentile } from './statistics.ts';

/** Options of `printTable`. */
export interface PrintTableOptions {
  half: 'tuning' | 'held-out';
  /** Pictures of each of the eight kinds. */
  picturesPerKind: number;
  /** Side in pixels. */
  side: number;
}

/** Every edit on every picture: decision, what was found, what was kept. An edit that was not decided local was not found. */
export async function printTable(options: PrintTableOptions): Promise<void> {
  const scores: CaseScore[] = [];
  for (const test of makeCases(options)) scores.push(await scoreCase(test, () => performance.now()));
  const edits = Map.groupBy(scores, (score) => score.edit);
  const { half, side } = options;
  printRow(
    `Cases, ${half}, ${side} × ${side}`,
    `${scores.length}: ${scores.length / edits.size} pictures × ${edits.size} edits`,
  );
  for (const [edit, group] of edits)
    printRow(`  ${edit}: decided rightly`, percent(mean(group.map(isRight))) + describeFinds(group));
  const local = scores.filter(({ expected }) => expected === 'local');
  const subtle = local.filter(({ edit }) => edit === 'recolour-subtle');
  const others = local.filter(({ edit }) => edit !== 'recolour-subtle');
  const kept = local.filter(({ exactOutside }) => exactOutside !== undefined);
  printRow('All: decided rightly', `${percent(mean(scores.map(isRight)))} (goal 98 %)`);
  printRow('Local edits: recall', `${recallOf(others).toFixed(4)} (goal 0.99)`);
  printRow('Subtle recolouring: recall', `${recallOf(subtle).toFixed(4)} (goal 0.95)`);
  printRow('Local edits: precision', mean(kept.map(({ precision }) => precision ?? 0)).toFixed(3));
  printRow('Exact outside the edit', `${percent(mean(kept.map((one) => one.exactOutside!)))} (goal 98 %)`);
  printRow(
    'PSNR outside, raw, median',
    `${percentile(
      kept.map((one) => one.psnrRaw!),
      0.5,
    ).toFixed(1)} dB`,
  );
  printRow(
    'PSNR outside, preserved: 5th percentile and median',
    `${percentile(
      kept.map((one) => one.psnrKept!),
      0.05,
    ).toFixed(1)} and ${percentile(
      kept.map((one) => one.psnrKept!),
      0.5,
    ).toFixed(1)} dB (Infinity: every pixel exact)`,
  );
  const errors = scores.flatMap(({ registrationError }) => registrationError ?? []);
  printRow(
    `Registration error of ${errors.length} that moved, median and 95th percentile`,
    `${percentile(errors, 0.5).toFixed(3)} and ${percentile(errors, 0.95).toFixed(3)} px`,
  );
  for (const score of scores.filter((one) => isRight(one) === 0))
    printRow(`  wrong: ${score.name}`, `${score.decision} for ${score.expected}: ${score.reasons[0]}`);
}

function describeFinds(group: readonly CaseScore[]): string {
  if (group[0]?.expected !== 'local') return '';
  const kept = group.filter(({ exactOutside }) => exactOutside !== undefined);
  const precision = mean(kept.map((one) => one.precision ?? 0));
  const exact = mean(kept.map((one) => one.exactOutside ?? 0));
  return ` · recall ${recallOf(group).toFixed(3)} · precision ${precision.toFixed(3)} · exact outside ${percent(exact)}`;
}

function recallOf(scores: readonly CaseScore[]): number {
  return mean(scores.map(({ recall = 0 }) => recall));
}

function isRight({ decision, expected }: CaseScore): number {
  return decision === expected ? 1 : 0;
}
