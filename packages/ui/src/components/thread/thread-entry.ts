import type { RunningTurn, Turn } from '@pentimento/engine';

/** A line of the thread: a stored turn or one that runs. */
export interface ThreadEntry {
  /** Id of the turn. */
  id: string;
  /** The stored turn. Absent while it runs. */
  turn?: Turn;
  /** The running turn. */
  running?: RunningTurn;
  /** It lies behind the selected turn, after an undo. */
  isUndone: boolean;
  /** The finished turns with the same parent, by time. */
  siblings: string[];
}
