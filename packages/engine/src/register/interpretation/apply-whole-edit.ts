import type { GlobalEditKind } from '../../preservation/instruction/global-edit-kind.ts';
import { recogniseGlobalEdit } from '../../preservation/instruction/recognise-global-edit.ts';
import { describeLooks } from '../describe-object.ts';
import type { Clause, ClauseItem, NounPhrase } from '../reading/clause.ts';
import { isThing } from '../reading/is-thing.ts';
import { conditionWords } from '../words/conditions.ts';
import { qualityWords } from '../words/looks-words.ts';
import { pictureNouns, worldKinds } from '../words/kinds.ts';
import { applyEffect } from './apply-effect.ts';
import { setCondition } from './apply-conditions.ts';
import { findAntecedent } from './find-antecedent.ts';
import { isMentionedHere, type Interpretation } from './interpretation.ts';
import { presentObjects } from './change-register.ts';
import { resolveItem } from './resolve-item.ts';

/** Longer clauses ask for more than one thing; a bound keeps the patterns cheap. */
const maxLength = 300;

/** What a clause asks of the whole picture. Undefined: it is about things. */
export function findWholeEdit(state: Interpretation, clause: Clause): GlobalEditKind | undefined {
  // The first picture is not changed: "a boat at night" names a boat.
  if (state.before.recentTurns.length === 0) return undefined;
  if (clause.end - clause.start > maxLength) return undefined;
  const text = state.instruction.slice(clause.start, clause.end).toLowerCase();
  const kind = recogniseGlobalEdit(text) ?? recogniseMood(state, clause);
  if (kind === undefined) return undefined;
  const namesThings = clause.items.some(
    (item) => isThing(item) && item.preposition === undefined && item.determiner !== 'none',
  );
  if (
    namesThings &&
    clause.verb !== undefined &&
    clause.verb !== 'change' &&
    kind !== 'whole' &&
    kind !== 'scene'
  )
    return undefined;
  return meansThing(state, clause, { kind, text }) ? undefined : kind;
}

/** "Make it rainy", "show it by night", "put it in the desert", "make it look better". */
function recogniseMood(state: Interpretation, clause: Clause): GlobalEditKind | undefined {
  const namesThing = clause.items.some((item) => isThing(item) && item.preposition === undefined);
  const hasPronoun = clause.items.some(
    (item) => item.type === 'pronoun' && /^(?:it|this|that)$/.test(item.word),
  );
  if (namesThing || !hasPronoun || clause.verb === 'remove' || clause.verb === 'keep') return undefined;
  const words = clause.tokens.map(({ text }) => text);
  const condition = words.map((word) => conditionWords.get(word)).find((found) => found !== undefined);
  if (condition) return condition.about === 'time' ? 'time' : 'weather';
  if (words.some((word) => qualityWords.has(word)) && clause.verb === 'change') return 'grade';
  if (words.some((word) => /^(?:closer?|nearer)$/.test(word))) return undefined;
  return clause.items.some((item) => isNewWorld(state, item)) ? 'scene' : undefined;
}

/** Surroundings that the picture does not show yet; where it does, the thing is to be put there. */
function isNewWorld(state: Interpretation, item: ClauseItem): boolean {
  if (!isThing(item) || !worldKinds.has(item.looks.kind)) return false;
  if (!/^(?:in|on|at|to|by|among|into|from|instead of)$/.test(item.preposition ?? '')) return false;
  return presentObjects(state).every(({ looks }) => looks.kind !== item.looks.kind);
}

/** "Make it bigger" means a thing where one is in view; "add a lamp and make it brighter" means the lamp. */
function meansThing(
  state: Interpretation,
  clause: Clause,
  { kind, text }: { kind: GlobalEditKind; text: string },
): boolean {
  const pronoun = clause.items.find((item) => item.type === 'pronoun');
  if (pronoun?.type !== 'pronoun') return false;
  const finding = findAntecedent(pronoun, presentObjects(state));
  const [object] = 'objects' in finding ? finding.objects : [];
  if (kind === 'scene')
    return (
      object !== undefined && /\b(?:change|swap|move|transport)\b/.test(text) && !namesSurroundings(clause)
    );
  if (kind === 'size') return object !== undefined && /\b(?:bigger|larger)\b/.test(text);
  return (kind === 'light' || kind === 'grade') && object !== undefined && isMentionedHere(state, object.id);
}

function namesSurroundings(clause: Clause): boolean {
  return clause.items.some((item) => isThing(item) && worldKinds.has(item.looks.kind));
}

/** Notes a change of the whole picture; things stay what they are. */
export function applyWholeEdit(state: Interpretation, clause: Clause, kind: GlobalEditKind): void {
  state.globalEdit ??= kind;
  for (const item of clause.items)
    if (isThing(item) && item.preposition === 'except') keepExcepted(state, clause, item);
  if (kind === 'light') state.conditions.add('time');
  if (kind === 'style') setCondition(state, 'style', nameStyle(clause));
  else if (kind === 'grade') {
    const look = clause.tokens
      .map(({ text }) => text)
      .find((word) => /^(?:sepia|monochrome|greyscale|grayscale|duotone|black-and-white)$/.test(word));
    const isBlackAndWhite = /black and white/.test(clause.tokens.map(({ text }) => text).join(' '));
    if (look ?? isBlackAndWhite) setCondition(state, 'style', `${look ?? 'black and white'} look`);
  }
}

/** "Make everything darker except the boat". */
function keepExcepted(state: Interpretation, clause: Clause, item: NounPhrase): void {
  const resolved = resolveItem(state, item, { clause, mayBeKnown: true });
  applyEffect(state, { effect: 'keep', item, resolved });
}

/** `oil painting style` from "turn this into an oil painting". */
function nameStyle(clause: Clause): string | undefined {
  const phrase = clause.items.findLast(
    (item) => item.type === 'noun' && !(item.determiner === 'definite' && pictureNouns.has(item.looks.kind)),
  );
  if (phrase?.type !== 'noun') return undefined;
  const words = describeLooks(phrase.looks);
  return /\b(?:style|look)\b/.test(words) ? words : `${words} style`;
}
