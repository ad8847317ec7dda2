import type { Turn } from '../../protocol/turn.ts';
import { collectTurnImages } from '../../store/collect-turn-images.ts';
import type { Session } from '../session.ts';

/** One turn as the model knows it. */
export interface ModelTurn {
  id: string;
  parent: string | null;
  images: string[];
  /** Everything that must be stored for it. */
  files: string[];
}

/** What a session must look like, kept by the simplest means. */
export class SessionModel {
  turns: ModelTurn[] = [];
  head: string | null = null;
  redoTrail: string[] = [];
  pins: string[] = [];
  title: string;

  constructor(title: string) {
    this.title = title;
  }

  clone(): SessionModel {
    const copy = new SessionModel(this.title);
    copy.turns = [...this.turns];
    copy.head = this.head;
    copy.redoTrail = [...this.redoTrail];
    copy.pins = [...this.pins];
    return copy;
  }

  commit(turn: Turn): void {
    const images = turn.images.map(({ id }) => id);
    this.turns.push({ id: turn.id, parent: turn.parent, images, files: [...collectTurnImages(turn)] });
    this.fork(turn.id);
  }

  undo(): void {
    if (this.head === null) return;
    this.redoTrail.push(this.head);
    this.head = this.parentOf(this.head);
  }

  redo(): void {
    this.head = this.redoTrail.pop() ?? this.head;
  }

  select(id: string): void {
    this.redoTrail = this.redoTrail.slice(0, Math.max(0, this.redoTrail.lastIndexOf(id)));
    this.head = id;
  }

  fork(id: string): void {
    this.head = id;
    this.redoTrail = [];
  }

  pin(id: string): void {
    this.pins = [...this.pins.filter((pinned) => pinned !== id), id].sort();
  }

  unpin(id: string): void {
    this.pins = this.pins.filter((pinned) => pinned !== id);
  }

  delete(id: string): void {
    const gone = new Set([id]);
    for (const turn of this.turns) if (turn.parent !== null && gone.has(turn.parent)) gone.add(turn.id);
    const headBefore = this.head;
    while (this.head !== null && gone.has(this.head)) this.head = this.parentOf(this.head);
    if (this.head !== headBefore || this.redoTrail.some((turn) => gone.has(turn))) this.redoTrail = [];
    this.turns = this.turns.filter((turn) => !gone.has(turn.id));
    this.pins = this.pins.filter((pinned) => !gone.has(pinned));
  }

  /** The model in the form of `viewOf`. */
  view(): unknown {
    return {
      title: this.title,
      head: this.head,
      canUndo: this.head !== null,
      canRedo: this.redoTrail.length > 0,
      pins: this.pins,
      turns: this.turns.map(({ id, parent, images }) => ({ id, parent, images })),
      path: this.#pathOf(this.head),
      firstTurns: this.turns.filter(({ parent }) => parent === null).map(({ id }) => id),
    };
  }

  parentOf(id: string): string | null {
    return this.turns.find((turn) => turn.id === id)?.parent ?? null;
  }

  #pathOf(id: string | null): string[] {
    return id === null ? [] : [...this.#pathOf(this.parentOf(id)), id];
  }
}

/** What of a session the model speaks about. */
export function viewOf(session: Session): unknown {
  const { title, head, canUndo, canRedo, pins } = session.state;
  return {
    title,
    head,
    canUndo,
    canRedo,
    pins: [...pins].sort(),
    turns: session.turns().map(({ id, parent, images }) => ({ id, parent, images: images.map((image) => image.id) })),
    path: session.path().map(({ id }) => id),
    firstTurns: session.children(null).map(({ id }) => id),
  };
}
