import type { Turn } from '../protocol/turn.ts';

const byId = (one: Turn, other: Turn): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/**
 * The tree of turns in memory. Turns may arrive in any order (newest pages load first), so a parent may be named
 * before it is here; `path` then starts at the oldest ancestor that is.
 */
export class TurnGraph {
  readonly #turns = new Map<string, Turn>();
  readonly #children = new Map<string | null, Turn[]>();
  readonly #unsorted = new Set<string | null>();
  #sorted: Turn[] | undefined;

  get size(): number {
    return this.#turns.size;
  }

  get(turnId: string): Turn | undefined {
    return this.#turns.get(turnId);
  }

  /** Adds turns that are not here yet. Returns the ids of those that were new. */
  add(turns: Iterable<Turn>): string[] {
    const added: string[] = [];
    for (const turn of turns) {
      if (this.#turns.has(turn.id)) continue;
      this.#turns.set(turn.id, turn);
      const siblings = this.#children.get(turn.parent);
      if (siblings) siblings.push(turn);
      else this.#children.set(turn.parent, [turn]);
      this.#unsorted.add(turn.parent);
      added.push(turn.id);
    }
    if (added.length > 0) this.#sorted = undefined;
    return added;
  }

  /** Removes turns. Returns the ids of those that were here. */
  remove(turnIds: Iterable<string>): string[] {
    const removed = [...turnIds].filter((id) => this.#turns.has(id));
    const parents = new Set(removed.map((id) => this.#turns.get(id)?.parent ?? null));
    const gone = new Set(removed);
    for (const parent of parents) {
      const rest = (this.#children.get(parent) ?? []).filter((turn) => !gone.has(turn.id));
      if (rest.length > 0) this.#children.set(parent, rest);
      else this.#children.delete(parent);
    }
    for (const id of removed) this.#turns.delete(id);
    if (removed.length > 0) this.#sorted = undefined;
    return removed;
  }

  /** All turns by time of start. */
  turns(): Turn[] {
    this.#sorted ??= [...this.#turns.values()].sort(byId);
    return [...this.#sorted];
  }

  /** From the first turn to the given one; empty for null and for a turn that is not here. */
  path(turnId: string | null): Turn[] {
    const path: Turn[] = [];
    for (let id = turnId; id !== null;) {
      const turn = this.#turns.get(id);
      if (!turn) break;
      path.push(turn);
      id = turn.parent;
    }
    return path.reverse();
  }

  /** The turns that follow the given one, by time of start. */
  children(turnId: string | null): Turn[] {
    const children = this.#children.get(turnId) ?? [];
    if (this.#unsorted.delete(turnId)) children.sort(byId);
    return [...children];
  }

  /** The given turn and everything that follows it. */
  subtree(turnId: string): string[] {
    const found = this.#turns.has(turnId) ? [turnId] : [];
    for (const id of found) {
      for (const child of this.#children.get(id) ?? []) found.push(child.id);
    }
    return found;
  }

  /** The turn that shows a picture: the preferred one if it does, else the newest that made it rather than kept it. */
  ownerOf(imageId: string, preferred: string | null): Turn | undefined {
    const shows = (turn: Turn): boolean => turn.images.some((image) => image.id === imageId);
    const first = preferred === null ? undefined : this.#turns.get(preferred);
    if (first && shows(first)) return first;
    const owners = this.turns().filter(shows);
    return owners.findLast(({ base }) => base !== imageId) ?? owners.at(-1);
  }
}
