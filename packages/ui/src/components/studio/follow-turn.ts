import type { Turn, TurnEvent, TurnRun } from '@pentimento/engine';
import { TurnCommitEvent } from '../../events/turn-commit-event.ts';
import { TurnErrorEvent } from '../../events/turn-error-event.ts';
import { TurnPreviewEvent } from '../../events/turn-preview-event.ts';
import { toEngineError } from './to-engine-error.ts';

/** How a turn ended: with the turn, or with the event that told of its failure. */
export type TurnOutcome = { turn: Turn; failure?: never } | { turn?: never; failure: TurnErrorEvent };

function eventFor(event: TurnEvent, turnId: string): Event | undefined {
  switch (event.type) {
    case 'image-preview':
      return new TurnPreviewEvent({ turnId, image: event.image, index: event.index });
    case 'turn-committed':
      return new TurnCommitEvent({ turn: event.turn });
    default:
      return undefined;
  }
}

/** Follows a turn and tells of it by DOM events on the target. Never rejects, also where the turn cannot start. */
export async function followTurn(target: EventTarget, start: () => TurnRun): Promise<TurnOutcome> {
  let turnId: string | undefined;
  try {
    const run = start();
    turnId = run.turnId;
    run.result.catch(() => undefined);
    for await (const event of run) {
      const domEvent = eventFor(event, run.turnId);
      if (domEvent) target.dispatchEvent(domEvent);
    }
    return { turn: await run.result };
  } catch (error) {
    const detail = { error: toEngineError(error), ...(turnId === undefined ? {} : { turnId }) };
    const failure = new TurnErrorEvent(detail);
    target.dispatchEvent(failure);
    return { failure };
  }
}
