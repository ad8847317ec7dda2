import type { Session, Turn, TurnRequest } from '@pentimento/engine';
import type { TurnAction } from '../../events/turn-action.ts';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { requestAgain } from './request-again.ts';
import type { StudioSheet } from './studio-sheet.ts';
import type { StudioVoice } from './studio-voice.ts';

/** What the studio does for the turns' buttons. */
export interface TurnActionsParts {
  voice: StudioVoice;
  localize: UiLocalizeController;
  /** Forgets what was laid beside the selected picture. */
  startFromHead: () => void;
  /** Lets a person write. */
  focusComposer: () => void;
  send: (request: TurnRequest) => Promise<Turn | undefined>;
  /** Whether a model, named `adapter:model`, can be chosen now. */
  hasModel: (name: string) => boolean;
  /** Goes on with another model. */
  chooseModel: (name: string) => void;
  /** Lets a turn's picture go along with the next request. */
  addReference: (turn: Turn) => void;
  reanchor: (turn: Turn, how: 'replay' | 'reference') => Promise<Turn | undefined>;
  /** Shows a sheet over the studio. */
  showSheet: (sheet: StudioSheet) => Promise<void>;
  closeSheet: () => void;
}

/** What the changing actions are done on. */
interface TurnTarget {
  session: Session;
  turn: Turn;
}

/** Does what is asked for with a turn. */
export class TurnActions {
  readonly #parts: TurnActionsParts;

  constructor(parts: TurnActionsParts) {
    this.#parts = parts;
  }

  /** Does it, unless it would change a session that must not be changed now. */
  async obey(action: TurnAction, target: TurnTarget, mayChange: boolean): Promise<void> {
    const { voice, showSheet } = this.#parts;
    const { turnId } = action;
    if (action.action === 'report') await voice.attempt(() => showSheet({ kind: 'report', turnId }));
    else if (action.action === 'compare') {
      await voice.attempt(() => showSheet({ kind: 'compare', turnId, with: action.with }));
    } else if (mayChange) await voice.attempt(() => this.#change(action, target));
  }

  async #change(
    action: Exclude<TurnAction, { action: 'compare' | 'report' }>,
    target: TurnTarget,
  ): Promise<void> {
    const { session, turn } = target;
    switch (action.action) {
      case 'fork':
        this.#parts.startFromHead();
        await session.fork(turn.id);
        this.#parts.focusComposer();
        return this.#announce('announceForked');
      case 'retry':
        return this.#retry(target, action.model);
      case 'reference':
        this.#parts.addReference(turn);
        this.#parts.focusComposer();
        return this.#announce('announceReference');
      case 'delete':
        return session.deleteTurn(turn.id);
      case 'pin':
        await session.pin(turn.id);
        return this.#announce('announcePinned');
      case 'unpin':
        await session.unpin(turn.id);
        return this.#announce('announceUnpinned');
      case 'adopt':
        this.#parts.closeSheet();
        this.#parts.startFromHead();
        return action.role === 'raw' ? this.#adoptOwnPicture(target) : this.#goBackToKept(target);
      case 'reanchor':
        this.#parts.closeSheet();
        await this.#parts.reanchor(turn, action.how);
        return;
      default:
        action satisfies never;
    }
  }

  /** Once is enough: a second press goes to the turn that the first one made. */
  async #adoptOwnPicture({ session, turn }: TurnTarget): Promise<void> {
    const earlier = session
      .children(turn.id)
      .findLast(({ derivation }) => derivation?.kind === 'adopted' && derivation.role === 'raw');
    if (earlier) await session.select(earlier.id);
    else await session.adopt(turn.id, 'raw');
    this.#announce('announceAdopted');
  }

  async #goBackToKept({ session, turn }: TurnTarget): Promise<void> {
    const { derivation, id } = turn;
    await session.select(derivation?.kind === 'adopted' ? derivation.turn : id);
    this.#announce('announceBack');
  }

  /** Asks again for what failed and, when that works, removes the failed attempt. Another model is gone on with. */
  async #retry({ session, turn: failed }: TurnTarget, other: string | undefined): Promise<void> {
    const { hasModel, chooseModel, send } = this.#parts;
    const model = other ?? `${failed.adapter.id}:${failed.adapter.model}`;
    if (other !== undefined) chooseModel(other);
    const mask = await session.mask(failed.id);
    const turn = await send({
      ...requestAgain(failed),
      ...(mask && { mask }),
      ...(hasModel(model) && { model }),
    });
    if (turn) await session.deleteTurn(failed.id);
  }

  #announce(
    term:
      | 'announceReference'
      | 'announceForked'
      | 'announcePinned'
      | 'announceUnpinned'
      | 'announceAdopted'
      | 'announceBack',
  ): void {
    this.#parts.voice.announce(this.#parts.localize.term(term));
  }
}
