import type { Turn } from '../protocol/turn.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';

/** A turn that is running or has run. Runs whether or not anybody iterates. */
export interface TurnRun extends AsyncIterable<TurnEvent> {
  /** Id that the turn will have. */
  readonly turnId: string;
  /** Resolves with the committed turn; rejects with an EngineError, the failed turn being kept all the same. */
  readonly result: Promise<Turn>;
  /** Stops it: paid work ends, the device is free within one step. */
  abort(): void;
}
