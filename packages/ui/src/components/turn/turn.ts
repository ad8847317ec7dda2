import type { RunningTurn, Session, Turn } from '@pentimento/engine';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PreviewUrlController } from '../../controllers/preview-url-controller.ts';
import { StoredImageController } from '../../controllers/stored-image-controller.ts';
import { VisibilityController } from '../../controllers/visibility-controller.ts';
import { defineElement } from '../../define-element.ts';
import { SelectEvent } from '../../events/select-event.ts';
import { TurnActionEvent } from '../../events/turn-action-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { progressStyles } from '../../theme/progress.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { countFollowing } from './count-following.ts';
import { shownImage } from './shown-image.ts';
import { turnFacts } from './turn-facts.ts';
import { turnStyles } from './turn.styles.ts';

/**
 * One turn of a conversation: what was asked, the picture, and what can be done with it.
 *
 * @fires pentimento-select - The turn, or a sibling of it, was chosen.
 * @fires pentimento-turn-action - Branch from it, try it again, delete it.
 * @csspart card - The whole turn.
 * @csspart thumbnail - The small picture.
 */
export class PentimentoTurn extends LitElement {
  static override styles = [tokens, base, progressStyles, turnStyles];

  /** The stored turn. Absent: `running` is shown. */
  @property({ attribute: false }) turn: Turn | undefined;
  /** The turn while it runs. */
  @property({ attribute: false }) running: RunningTurn | undefined;
  /** Where its picture is read from. */
  @property({ attribute: false }) session: Session | undefined;
  /** All turns with its parent, itself among them, by time: what the arrows walk through. */
  @property({
    attribute: false,
    hasChanged: (now?: string[], before?: string[]) => now?.join() !== before?.join(),
  })
  siblings: string[] = [];
  /** Whether it is the selected turn. */
  @property({ type: Boolean, reflect: true }) selected = false;
  /** Whether it lies behind the selected turn, after an undo. */
  @property({ type: Boolean, reflect: true }) undone = false;
  /** Whether it was stopped rather than failed. */
  @property({ type: Boolean, reflect: true }) stopped = false;
  /** Offers nothing that changes the session. */
  @property({ type: Boolean }) readonly = false;

  @state() private isConfirming = false;

  readonly #localize = new UiLocalizeController(this);
  readonly #image = new StoredImageController(this);
  readonly #preview = new PreviewUrlController(this);
  readonly #visibility = new VisibilityController(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('turn')) this.stopped = this.turn?.status === 'aborted';
    const image = this.turn ? shownImage(this.turn) : undefined;
    if (this.#visibility.wasVisible) this.#image.show(this.session, image?.id);
    this.#preview.show(
      this.turn ? undefined : this.running?.previews.find((preview) => preview !== undefined),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.turn) return this.#renderTurn(this.turn);
    if (this.running) return this.#renderRunning(this.running);
    return nothing;
  }

  #renderTurn(turn: Turn): TemplateResult {
    const { instruction } = turn.request;
    return html`
      <article part="card" aria-current=${this.selected ? 'true' : nothing} @click=${this.#onCardClick}>
        ${this.#renderThumbnail(turn)}
        <div class="words">
          ${
            turn.status === 'done'
              ? html`<button class="instruction" type="button" title=${instruction} @click=${this.#select}>
                  <span>${instruction}</span>
                </button>`
              : html`<div class="instruction"><span>${instruction}</span></div>`
          }
          ${turn.status === 'done' ? this.#renderFacts(turn) : this.#renderFailure(turn)}
        </div>
        ${this.#renderActions(turn)} ${this.isConfirming ? this.#renderConfirmation() : nothing}
      </article>
    `;
  }

  #renderThumbnail(turn: Turn): TemplateResult {
    const image = shownImage(turn);
    if (!image)
      return html`<div class="thumbnail" part="thumbnail">
        ${icon(turn.status === 'aborted' ? 'stop' : 'warning', 22)}
      </div>`;
    return html`<div class="thumbnail" part="thumbnail">
      <img
        src=${this.#image.url ?? nothing}
        alt=${turn.request.instruction}
        width=${image.width}
        height=${image.height}
        draggable="false"
      />
    </div>`;
  }

  #renderFacts(turn: Turn): TemplateResult {
    return html`
      <p class="facts">${turnFacts(turn, this.#localize).map((fact) => html`<span>${fact}</span>`)}</p>
      ${
        turn.warnings.length > 0
          ? html`<ul class="warnings">
              ${turn.warnings.map((warning) => html`<li>${warning.details}</li>`)}
            </ul>`
          : nothing
      }
    `;
  }

  #renderFailure(turn: Turn): TemplateResult {
    const isStopped = turn.status === 'aborted';
    return html`<p class="failure">
      <strong>${this.#localize.term(isStopped ? 'turnStopped' : 'turnFailed')}</strong>
      ${isStopped || !turn.failure ? nothing : html`<span>${turn.failure.message}</span>`}
    </p>`;
  }

  #renderActions(turn: Turn): TemplateResult | typeof nothing {
    const branches = this.siblings.length > 1 ? this.#renderBranches() : nothing;
    if (this.readonly) return html`<div class="actions">${branches}</div>`;
    const isDone = turn.status === 'done';
    const remove = this.#localize.term('deleteTurn');
    return html`<div class="actions">
      ${branches}
      ${
        isDone
          ? nothing
          : html`<button type="button" @click=${() => this.#act('retry')}>
              ${icon('retry', 15)} ${this.#localize.term('tryAgain')}
            </button>`
      }
      <span class="quiet">
        ${
          isDone
            ? html`<button type="button" @click=${() => this.#act('fork')}>
                ${icon('branch', 15)} ${this.#localize.term('branchFromHere')}
              </button>`
            : nothing
        }
        <button
          class="icon"
          type="button"
          aria-label=${remove}
          title=${remove}
          @click=${() => {
            this.isConfirming = true;
          }}
        >
          ${icon('remove', 15)}
        </button>
      </span>
    </div>`;
  }

  #renderBranches(): TemplateResult {
    const index = this.siblings.indexOf(this.turn?.id ?? '');
    const previous = this.siblings[index - 1];
    const next = this.siblings[index + 1];
    const step = (label: string, drawing: 'previous' | 'next', id: string | undefined): TemplateResult =>
      html`<button
        class="icon"
        type="button"
        aria-label=${label}
        title=${label}
        ?disabled=${id === undefined}
        @click=${() => id && this.dispatchEvent(new SelectEvent({ kind: 'turn', id }))}
      >
        ${icon(drawing, 15)}
      </button>`;
    return html`<span class="branches">
      ${step(this.#localize.term('previousBranch'), 'previous', previous)}
      <span>${this.#localize.term('branchOf', index + 1, this.siblings.length)}</span>
      ${step(this.#localize.term('nextBranch'), 'next', next)}
    </span>`;
  }

  #renderConfirmation(): TemplateResult {
    const close = (): void => {
      this.isConfirming = false;
    };
    const following = this.session && this.turn ? countFollowing(this.session, this.turn.id) : 0;
    return html`<div class="confirm">
      <span>${this.#localize.term('confirmDeleteTurn', following)}</span>
      <button class="outlined" type="button" @click=${close}>${this.#localize.term('cancel')}</button>
      <button class="outlined danger" type="button" @click=${() => this.#act('delete')}>
        ${this.#localize.term('deleteForGood')}
      </button>
    </div>`;
  }

  #renderRunning(running: RunningTurn): TemplateResult {
    const stage =
      running.queuePosition === undefined
        ? this.#localize.term('stage', running.stage)
        : this.#localize.term('queued', running.queuePosition);
    return html`
      <article part="card" aria-busy="true">
        <div class="thumbnail" part="thumbnail">
          ${this.#preview.url ? html`<img src=${this.#preview.url} alt="" draggable="false" />` : nothing}
        </div>
        <div class="words">
          <div class="instruction"><span>${running.instruction}</span></div>
          <p class="facts">${stage}</p>
          <progress max="1" .value=${running.progress} aria-label=${stage}></progress>
        </div>
      </article>
    `;
  }

  #act(action: 'fork' | 'retry' | 'delete'): void {
    this.isConfirming = false;
    if (this.turn) this.dispatchEvent(new TurnActionEvent({ action, turnId: this.turn.id }));
  }

  readonly #select = (): void => {
    if (this.turn?.status !== 'done' || this.selected) return;
    this.dispatchEvent(new SelectEvent({ kind: 'turn', id: this.turn.id }));
  };

  readonly #onCardClick = (event: MouseEvent): void => {
    const isOnButton = event.composedPath().some((target) => target instanceof HTMLButtonElement);
    if (!isOnButton) this.#select();
  };
}

defineElement('pentimento-turn', PentimentoTurn);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-turn': PentimentoTurn;
  }
}
