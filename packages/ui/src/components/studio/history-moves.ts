import type { Session } from '@pentimento/engine';
import { html, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { renderIconButton } from '../../theme/render-icon-button.ts';
import type { StudioVoice } from './studio-voice.ts';

/** What moving through a session's history needs. */
export interface HistoryMovesParts {
  voice: StudioVoice;
  localize: UiLocalizeController;
  /** The session may be changed now. */
  mayMove: () => boolean;
  /** Forgets what was laid beside the selected picture. */
  startFromHead: () => void;
}

/** Undo and redo: the buttons, and what they do. */
export class HistoryMoves {
  readonly #parts: HistoryMovesParts;

  constructor(parts: HistoryMovesParts) {
    this.#parts = parts;
  }

  async move(session: Session | undefined, move: 'undo' | 'redo'): Promise<void> {
    const { voice, localize, startFromHead } = this.#parts;
    if (!session || !this.#isPossible(session, move)) return;
    startFromHead();
    await voice.attempt(() => session[move]());
    voice.announce(localize.term(move === 'undo' ? 'announceUndone' : 'announceRedone'));
  }

  /** The two buttons, for the bar under the picture. */
  render(session: Session | undefined): TemplateResult {
    const button = (move: 'undo' | 'redo'): TemplateResult =>
      renderIconButton({
        label: this.#parts.localize.term(move),
        drawing: move,
        act: () => void this.move(session, move),
        isDisabled: !session || !this.#isPossible(session, move),
      });
    return html`<span slot="tools" class="history">
      ${button('undo')} ${button('redo')}
      <span class="separator"></span>
    </span>`;
  }

  #isPossible(session: Session, move: 'undo' | 'redo'): boolean {
    const { canUndo, canRedo } = session.state;
    return this.#parts.mayMove() && (move === 'undo' ? canUndo : canRedo);
  }
}
