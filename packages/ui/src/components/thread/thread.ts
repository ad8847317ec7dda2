import type { NamedModel, Session } from '@pentimento/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { SessionController } from '../../controllers/session-controller.ts';
import { defineElement } from '../../define-element.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import '../turn/turn.ts';
import { listThreadEntries } from './list-thread-entries.ts';
import type { ThreadEntry } from './thread-entry.ts';
import { threadStyles } from './thread.styles.ts';

/**
 * The conversation of a session, oldest turn first.
 *
 * @fires pentimento-select - A turn was chosen.
 * @fires pentimento-turn-action - What is to be done with a turn.
 * @csspart list - The list of turns.
 */
export class PentimentoThread extends LitElement {
  static override styles = [tokens, base, threadStyles];

  /** The session whose turns are shown. */
  @property({ attribute: false }) session: Session | undefined;
  /** What a turn that failed can be tried on instead. */
  @property({ attribute: false }) models: readonly NamedModel[] = [];
  /** Offers nothing that changes the session. */
  @property({ type: Boolean }) readonly = false;

  readonly #localize = new UiLocalizeController(this);
  readonly #updates = new SessionController(this);
  #lastStep: string | undefined;

  protected override willUpdate(): void {
    this.#updates.follow(this.session);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.session) return nothing;
    const entries = listThreadEntries(this.session);
    return html`
      <ol part="list" role="list" aria-label=${this.#localize.term('turns')} ?hidden=${entries.length === 0}>
        ${repeat(
          entries,
          (entry) => entry.id,
          (entry) => html`<li data-turn=${entry.id}>${this.#renderEntry(entry)}</li>`,
        )}
      </ol>
    `;
  }

  protected override updated(): void {
    // What scrolls has to be reachable by keyboard, also while nothing in it is.
    this.toggleAttribute('tabindex', false);
    if (this.session?.turns().length === 0 && this.session.state.running.length > 0) this.tabIndex = 0;
    const running = this.session?.state.running.at(-1)?.turnId;
    const shown = running ?? this.session?.state.head ?? undefined;
    // A turn that is done is taller than it was while it ran: it is brought into view again.
    const step = `${shown} ${running === undefined ? 'done' : 'running'}`;
    if (step === this.#lastStep) return;
    this.#lastStep = step;
    if (shown) void this.#reveal(shown);
  }

  /** Scrolls the thread alone: `scrollIntoView` would move the page around it too. */
  async #reveal(turnId: string): Promise<void> {
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('li')];
    const line = lines.find((item) => item.dataset['turn'] === turnId);
    await line?.querySelector('pentimento-turn')?.updateComplete;
    if (!line) return;
    const box = line.getBoundingClientRect();
    const frame = this.getBoundingClientRect();
    if (box.bottom > frame.bottom) this.scrollTop += box.bottom - frame.bottom + 12;
    else if (box.top < frame.top) this.scrollTop -= frame.top - box.top + 12;
  }

  #renderEntry(entry: ThreadEntry): TemplateResult {
    const isSelected = entry.id === this.session?.state.head;
    return html`<pentimento-turn
      exportparts="card: turn-card, thumbnail: turn-thumbnail"
      .session=${this.session}
      .turn=${entry.turn}
      .running=${entry.running}
      .siblings=${entry.siblings}
      .models=${this.models}
      ?selected=${isSelected}
      ?undone=${entry.isUndone}
      ?pinned=${this.session?.state.pins.includes(entry.id) ?? false}
      ?readonly=${this.readonly}
      lang=${this.lang || nothing}
    ></pentimento-turn>`;
  }
}

defineElement('pentimento-thread', PentimentoThread);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-thread': PentimentoThread;
  }
}
