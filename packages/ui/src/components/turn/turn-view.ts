import type { Session, Turn } from '@pentimento/engine';
import type { TurnAction } from '../../events/turn-action.ts';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

type WithoutTurn<Action> = Action extends unknown ? Omit<Action, 'turnId'> : never;

/** What the parts of a turn's card need to draw themselves. */
export interface TurnView {
  turn: Turn;
  session: Session | undefined;
  /** Whether drift is counted from it. */
  isPinned: boolean;
  /** Nothing may be offered that changes the session. */
  isReadonly: boolean;
  localize: UiLocalizeController;
  /** Asks for something to be done with the turn. */
  act: (action: WithoutTurn<TurnAction>) => void;
}
