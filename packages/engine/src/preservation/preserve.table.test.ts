import { describe, expect, it } from 'vitest';
import { makeCases, type PreservationCase } from './testing/make-cases.ts';
import { scoreCase, type CaseScore } from './testing/score-case.ts';

const columns: readonly PreservationCase['edit'][] = [
  'nothing',
  'add',
  'recolour-subtle',
  'night',
  'new-scene',
];

/** A small sample of the held-out half; `npm run bench -- preservation` runs all of it. */
describe('preservation of held-out pictures', { timeout: 120_000 }, () => {
  it('decides, finds and preserves as promised', async () => {
    const scores: CaseScore[] = [];
    for (const test of makeCases({ half: 'held-out', picturesPerKind: 1, side: 256, edits: columns }))
      scores.push(await scoreCase(test, () => 0));
    const wrong = scores.filter(({ decision, expected }) => decision !== expected);
    expect(wrong.map(({ name, decision }) => `${name}: ${decision}`)).toEqual([]);
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const local = scores.filter(({ expected }) => expected === 'local');
    const of = (edit: string, field: 'recall' | 'exactOutside'): number =>
      mean(local.filter((score) => score.edit === edit).map((score) => score[field] ?? 0));
    expect(of('add', 'recall')).toBeGreaterThan(0.99);
    expect(of('recolour-subtle', 'recall')).toBeGreaterThan(0.95);
    expect(mean(local.map(({ exactOutside }) => exactOutside ?? 0))).toBeGreaterThan(0.98);
  });
});
