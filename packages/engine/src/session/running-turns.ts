import type { TurnEvent } from '../protocol/turn-event.ts';
import type { RunningTurn } from './session-state.ts';

/** What a running turn looks like after an event; the same object when nothing that shows has changed. */
export function applyTurnEvent(turn: RunningTurn, event: TurnEvent): RunningTurn {
  switch (event.type) {
    case 'queue-update':
      return { ...turn, stage: 'queued', queuePosition: event.position };
    case 'progress': {
      const { queuePosition: _, ...rest } = turn;
      return { ...rest, progress: Math.max(turn.progress, event.value), stage: event.stage };
    }
    case 'image-preview':
      return { ...turn, previews: Object.assign([...turn.previews], { [event.index]: event.image }) };
    case 'image':
      return { ...turn, previews: Object.assign([...turn.previews], { [event.candidate]: event.image }) };
    case 'warning':
      return {
        ...turn,
        warnings: [...turn.warnings, { kind: event.kind, feature: event.feature, details: event.details }],
      };
    case 'retry':
      return { ...turn, stage: 'retrying', progress: 0 };
    case 'turn-end':
      return { ...turn, progress: 1, stage: 'saving' };
    case 'turn-start':
    case 'text-delta':
    case 'usage':
    case 'preservation':
    case 'fidelity':
    case 'turn-committed':
      return turn;
    default:
      return event satisfies never;
  }
}
