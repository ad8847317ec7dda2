import { describe, expect, it } from 'vitest';
import { makeCases, type CaseSelection } from './testing/make-cases.ts';
import { scoreCase, type CaseScore } from './testing/score-case.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

async function scoreAll(selection: Omit<CaseSelection, 'half' | 'picturesPerKind'>): Promise<CaseScore[]> {
  const scores: CaseScore[] = [];
  for (const test of makeCases({ half: 'held-out', picturesPerKind: 1, ...selection }))
    scores.push(await scoreCase(test, () => 0));
  return scores;
}

/** A small sample of the held-out half; `npm run bench -- preservation` runs all of it. */
describe('preservation of held-out pictures', { timeout: 180_000 }, () => {
  it('decides, finds and preserves', async () => {
    const scores = await scoreAll({ side: 256, edits: ['nothing', 'add', 'new-scene'] });
    const wrong = scores.filter(({ decision, expected }) => decision !== expected);
    expect(wrong.map(({ name }) => name)).toEqual([]);
    const added = scores.filter(({ edit }) => edit === 'add');
    expect(mean(added.map(({ recall }) => recall ?? 0))).toBeGreaterThan(0.99);
    expect(mean(added.map(({ exactOutside }) => exactOutside ?? 0))).toBeGreaterThan(0.97);
  });

  it('finds subtle recolouring, thin lines too', async () => {
    const scores = await scoreAll({ side: 512, edits: ['recolour-subtle'] });
    expect(mean(scores.map(({ recall }) => recall ?? 0))).toBeGreaterThan(0.95);
    expect(mean(scores.map(({ exactOutside }) => exactOutside ?? 0))).toBeGreaterThan(0.98);
  });
});
