import type { RegionBox } from './registered-turn.ts';

/** A word that describes a thing. */
export interface ObjectModifier {
  /** What it says. */
  about: 'colour' | 'size' | 'other';
  /** In lower case: `dark red`, `small`, `wooden`. */
  words: string;
}

/** How a thing was last described. */
export interface ObjectLooks {
  /** Its noun in the singular and in lower case, by which it is found again: `boat`. */
  kind: string;
  /** Its noun as it was said: `boat`, `birds`, `glass of water`. */
  noun: string;
  /** What describes it, in the order in which it stands before the noun. */
  modifiers: readonly ObjectModifier[];
  /** Whether it is several of a kind. */
  isPlural: boolean;
  /** How many, where a number was said. */
  count?: number;
  /** Where it is, where that was said: `on the left`. */
  place?: string;
  /** How often it was made bigger (above 0) or smaller (below 0); `big` and `small` count as one step. */
  scale: number;
}

/** A thing that has been named. */
export interface RegisteredObject {
  /** The same on every branch that shares the turn which named it: `boat-1`. It stays when the thing is replaced. */
  id: string;
  /** How it looks now. */
  looks: ObjectLooks;
  /** How it looked before its last change, and the turn whose picture shows that. Absent: not changed yet. */
  earlier?: { turnId: string; looks: ObjectLooks };
  /** Id of the thing that it is a part of. Absent: of none that is known. */
  ownerId?: string;
  /** Where in the picture it is. Absent: no turn told. */
  region?: RegionBox;
  /** Turn that named it first. */
  introducedBy: string;
  /** Turn that changed it last. */
  changedBy: string;
  /** Whether it is still there. */
  isPresent: boolean;
  /** Whether it was asked to stay as it is, and has not been asked to change since. */
  mustNotChange: boolean;
  /** When it was last spoken of: clauses since the root. */
  mentionedAt: number;
  /** How prominently: 0 is what the words were about, 1 what came with it, 2 a landmark, 3 surroundings. */
  prominence: number;
}

/** Something that holds for the whole picture, in words that follow "the": `night light`, `rain`. */
export type PictureCondition = 'time' | 'weather' | 'style';

/** What has been named on the path to a turn. An immutable value: compute it, never store it. */
export interface ObjectRegister {
  /** Things, in the order in which they were named; at most 512, of which the longest gone are forgotten first. */
  objects: readonly RegisteredObject[];
  /** What holds for the whole picture. */
  conditions: Readonly<Partial<Record<PictureCondition, string>>>;
  /** The first turn of the path. Absent: there is none yet. */
  firstTurn?: string;
  /** The newest turns of the path, oldest first, at most 100. */
  recentTurns: readonly string[];
  /** Clauses read since the root. */
  clauseCount: number;
}
