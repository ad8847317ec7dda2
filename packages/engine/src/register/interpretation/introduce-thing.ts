import type { ObjectLooks, RegisteredObject } from '../object-register.ts';
import type { NounPhrase } from '../reading/clause.ts';
import { pluralOf } from '../reading/noun-number.ts';
import { settingKinds } from '../words/kinds.ts';
import { introduceObject, presentObjects } from './change-register.ts';
import { bySalience } from './finding.ts';
import type { Interpretation } from './interpretation.ts';

/** Makes a thing known, and returns its id. */
export function introduceThing(
  state: Interpretation,
  item: NounPhrase,
  options: { place?: string | undefined; prominence: number; ownerId?: string | undefined },
): string {
  const looks = item.one ? ellipticLooks(state, item) : item.looks;
  const isSought = item.determiner === 'definite' && options.prominence === 0;
  const isSurrounding = settingKinds.has(looks.kind) && !isSought;
  return introduceObject(state, {
    looks: { ...looks, ...(options.place !== undefined && { place: options.place }) },
    prominence: isSurrounding ? 3 : options.prominence,
    ownerId: options.ownerId,
  });
}

/** "A bigger one", "two more": the noun is that of the thing spoken of last. */
function ellipticLooks(state: Interpretation, item: NounPhrase): ObjectLooks {
  const model = findModel(state, item);
  if (!model || !item.one) {
    const span = item.one ?? item;
    state.unresolved.push({
      start: item.start,
      end: span.end,
      words: state.instruction.slice(item.start, span.end),
      alternatives: [],
    });
    return { ...item.looks, kind: 'thing', noun: 'thing' };
  }
  const { kind } = model.looks;
  const isPlural = item.looks.isPlural || item.looks.count !== undefined;
  const noun = isPlural ? pluralOf(kind) : kind;
  const isInserted = item.one.start === item.one.end;
  state.references.push({
    start: item.start,
    end: item.end,
    words: state.instruction.slice(item.start, item.end),
    objectIds: [model.id],
    label: noun,
    confidence: 'likely',
  });
  if (!(model.mentionedAt > state.before.clauseCount))
    state.edits.push({ ...item.one, text: isInserted ? ` ${noun}` : noun });
  return { ...item.looks, kind, noun, isPlural };
}

/** "Two more" after "a cake with candles" means candles: more of what there are several of. */
function findModel(state: Interpretation, item: NounPhrase): RegisteredObject | undefined {
  const ordered = presentObjects(state)
    .filter(({ prominence }) => prominence < 3)
    .sort(bySalience);
  const [first] = ordered;
  const several = ordered.find(
    ({ looks, mentionedAt }) => looks.isPlural && mentionedAt === first?.mentionedAt,
  );
  return (item.looks.count === undefined ? undefined : several) ?? first;
}
