import type { Session, Turn, TurnEvent, TurnRequest } from '@pentimento/engine';
import { TurnCommitEvent } from '../../events/turn-commit-event.ts';
import { TurnErrorEvent } from '../../events/turn-error-event.ts';
import { TurnPreviewEvent } from '../../events/turn-preview-event.ts';
import { toEngineError } from './to-engine-error.ts';

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

/** Runs a turn and tells of it by DOM events on the target. Resolves with the turn; undefined when it did not end well. */
export async function runTurnRequest(
  target: EventTarget,
  session: Session,
  request: TurnRequest,
): Promise<Turn | undefined> {
  let turnId: string | undefined;
  try {
    const run = session.run(request);
    turnId = run.turnId;
    run.result.catch(() => undefined);
    for await (const event of run) {
      const domEvent = eventFor(event, run.turnId);
      if (domEvent) target.dispatchEvent(domEvent);
    }
    return await run.result;
  } catch (error) {
    const detail = { error: toEngineError(error), ...(turnId === undefined ? {} : { turnId }) };
    target.dispatchEvent(new TurnErrorEvent(detail));
    return undefined;
  }
}
