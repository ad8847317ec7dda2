/** What a person asks to be done with a turn. */
export type TurnAction = {
  /** The turn. */
  turnId: string;
} & (
  | {
      /**
       * `fork`: branch from it. `delete`: with all that follows. `pin`, `unpin`: whether drift is counted from it.
       * `reference`: its picture goes along with the next request, to be looked at.
       */
      action: 'fork' | 'delete' | 'pin' | 'unpin' | 'reference';
    }
  | {
      /** Ask again for what failed. */
      action: 'retry';
      /** On another model, named `adapter:model`. Absent: on the same, or the chosen one where that is gone. */
      model?: string;
    }
  | {
      /** Show what it changed and what it kept. */
      action: 'report';
    }
  | {
      /** Go on with the model's own picture of the turn, or with the one that keeps the rest. */
      action: 'adopt';
      role: 'raw' | 'composite';
    }
  | {
      /** Lay its picture beside the one before, or beside one that is yet to be chosen. */
      action: 'compare';
      with: 'before' | 'any';
    }
  | {
      /** Make its picture anew from its anchor. */
      action: 'reanchor';
      how: 'replay' | 'reference';
    }
);
