import type { PictureCondition } from '../object-register.ts';
import { isThing } from '../reading/is-thing.ts';
import type { Clause } from '../reading/clause.ts';
import { conditionWords } from '../words/conditions.ts';
import type { Interpretation } from './interpretation.ts';

/** Reads light, weather and style off a clause. */
export function applyConditions(state: Interpretation, clause: Clause): void {
  if (clause.verb === 'keep') return;
  const isRemoval =
    clause.isNegated || clause.verb === 'remove' || /^(?:stop|no)$/.test(clause.tokens[0]?.text ?? '');
  const things = clause.items.filter(isThing);
  for (const { kind, text, start } of clause.tokens) {
    const condition = kind === 'word' ? conditionWords.get(text) : undefined;
    if (!condition) continue;
    const inside = things.some((thing) => start >= thing.start && start < thing.end);
    // "A rainy street" tells the weather; "a rain coat" does not.
    if (inside && !text.endsWith('y')) continue;
    setCondition(state, condition.about, isRemoval ? undefined : condition.words);
  }
}

/** Notes what holds for the whole picture from now on; undefined: nothing special. */
export function setCondition(
  state: Interpretation,
  about: PictureCondition,
  words: string | undefined,
): void {
  state.conditions.add(about);
  const { [about]: _, ...others } = state.register.conditions;
  state.register = {
    ...state.register,
    conditions: words === undefined ? others : { ...others, [about]: words },
  };
}
