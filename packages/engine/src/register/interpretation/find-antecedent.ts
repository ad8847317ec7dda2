import type { RegisteredObject } from '../object-register.ts';
import type { Pronoun } from '../reading/clause.ts';
import { femaleKinds, isSimilarKind, maleKinds, peopleKinds } from '../words/kinds.ts';
import { bySalience, chooseMostSalient, type Finding } from './finding.ts';

/** "Them" reaches back a few requests, not to the beginning. */
const maxMoments = 8;

/**
 * What a pronoun means: of what agrees in number and gender, what was spoken of last and most prominently. Salience by
 * recency and role after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), without weights:
 * requests are short, and a wrong guess costs a turn.
 */
export function findAntecedent(pronoun: Pronoun, objects: readonly RegisteredObject[]): Finding {
  switch (pronoun.word) {
    case 'them':
    case 'both':
      return findGroup(objects, pronoun.word === 'both');
    case 'him':
      return chooseMostSalient(preferred(objects, maleKinds, femaleKinds));
    case 'her':
      return chooseMostSalient(preferred(objects, femaleKinds, maleKinds));
    case 'it':
    case 'this':
    case 'that': {
      const single = objects.filter(({ looks }) => !looks.isPlural);
      const things = single.filter(({ looks }) => !isPerson(looks.kind));
      return chooseMostSalient(things.length > 0 ? things : single);
    }
    default:
      return pronoun.word satisfies never;
  }
}

function isPerson(kind: string): boolean {
  return maleKinds.has(kind) || femaleKinds.has(kind) || peopleKinds.has(kind);
}

/** People who agree for certain before people who may. */
function preferred(
  objects: readonly RegisteredObject[],
  agreeing: ReadonlySet<string>,
  other: ReadonlySet<string>,
): readonly RegisteredObject[] {
  const single = objects.filter(({ looks }) => !looks.isPlural && !other.has(looks.kind));
  const sure = single.filter(({ looks }) => agreeing.has(looks.kind));
  const people = single.filter(({ looks }) => isPerson(looks.kind));
  const animals = single.filter(({ looks }) => isSimilarKind('animal', looks.kind));
  return [sure, people].find(({ length }) => length > 0) ?? animals;
}

/** The last clause that named several things, or one thing of which there are several. */
function findGroup(objects: readonly RegisteredObject[], isPair: boolean): Finding {
  const ordered = [...objects].sort(bySalience);
  const moments = [...new Set(ordered.map(({ mentionedAt }) => mentionedAt))].slice(0, maxMoments);
  for (const moment of moments) {
    const together = ordered.filter((object) => object.mentionedAt === moment && object.prominence <= 1);
    const groups = together.filter(({ looks }) => looks.isPlural && (!isPair || (looks.count ?? 2) === 2));
    const [first] = together;
    const sameKind = objects.filter(({ looks }) => looks.kind === first?.looks.kind);
    for (const group of [
      groups,
      together.filter((object) => object.prominence === first?.prominence),
      sameKind,
    ]) {
      const isGroup = group.some(({ looks }) => looks.isPlural) || group.length > 1;
      if (!isGroup || (isPair && group.length !== 2 && group !== groups)) continue;
      const inOrder = objects.filter((object) => group.includes(object));
      return { objects: inOrder, confidence: objects.length === group.length ? 'certain' : 'likely' };
    }
  }
  return isPair && objects.length === 2 ? { objects, confidence: 'likely' } : { alternatives: [] };
}
