import type { NamedModel, RunningTurn, Session, Turn } from '@pentimento/engine';
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
import type { TurnAction } from '../../events/turn-action.ts';
import { describeChange } from '../../preservation/describe-change.ts';
import { ownImage } from '../../preservation/own-image.ts';
import { shownImage } from '../../preservation/shown-image.ts';
import { countFollowing } from './count-following.ts';
import { renderOtherModels } from './render-other-models.ts';
import { renderTurnChoice } from './render-turn-choice.ts';
import { renderTurnMenu } from './render-turn-menu.ts';
import { renderTurnNotes } from './render-turn-notes.ts';
import { turnFacts } from './turn-facts.ts';
import type { TurnView } from './turn-view.ts';
import { turnStyles } from './turn.styles.ts';

/**
 * One turn of a conversation: what was asked, the picture, and what can be done with it.
 *
 * @fires pentimento-select - The turn, or a sibling of it, was chosen.
 * @fires pentimento-turn-action - What is to be done with it: branch, try again, adopt, compare, pin, delete.
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
  /** Whether drift is counted from it. */
  @property({ type: Boolean }) pinned = false;
  /** What a turn that failed can be tried on instead. */
  @property({ attribute: false }) models: readonly NamedModel[] = [];
  /** Offers nothing that changes the session. */
  @property({ type: Boolean }) readonly = false;

  @state() private isConfirming = false;

  readonly #localize = new UiLocalizeController(this);
  readonly #image = new StoredImageController(this);
  readonly #ownImage = new StoredImageController(this);
  readonly #preview = new PreviewUrlController(this);
  readonly #visibility = new VisibilityController(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('turn')) this.stopped = this.turn?.status === 'aborted';
    const image = this.turn ? shownImage(this.turn) : undefined;
    if (this.#visibility.wasVisible) {
      this.#image.show(this.session, image?.id);
      const own = this.turn?.preservation?.offersBoth ? ownImage(this.turn) : undefined;
      this.#ownImage.show(this.session, own?.id);
    }
    this.#preview.show(
      this.turn ? undefined : this.running?.previews.find((preview) => preview !== undefined),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.turn) return this.#renderTurn(this.turn);
    if (this.running) return this.#renderRunning(this.running);
    return nothing;
  }

  #viewOf(turn: Turn): TurnView {
    return {
      turn,
      session: this.session,
      isPinned: this.pinned,
      isReadonly: this.readonly,
      localize: this.#localize,
      act: (action) => this.#act(action),
    };
  }

  #renderTurn(turn: Turn): TemplateResult {
    const { instruction } = turn.request;
    const isDone = turn.status === 'done';
    return html`
      <article part="card" aria-current=${this.selected ? 'true' : nothing} @click=${this.#onCardClick}>
        ${this.#renderThumbnail(turn)}
        <div class="words">
          ${
            isDone
              ? html`<button class="instruction" type="button" title=${instruction} @click=${this.#select}>
                  <span>${instruction}</span>
                </button>`
              : html`<div class="instruction"><span>${instruction}</span></div>`
          }
          ${isDone ? this.#renderFacts(turn) : this.#renderFailure(turn)}
        </div>
        ${isDone ? renderTurnChoice(this.#viewOf(turn), { kept: this.#image.url, own: this.#ownImage.url }) : nothing}
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
    const { preservation } = turn;
    return html`
      <p class="facts">
        ${
          preservation
            ? html`<button
                class="badge"
                type="button"
                title=${this.#localize.term('showReport')}
                @click=${() => this.#act({ action: 'report' })}
              >
                ${describeChange(preservation, this.#localize)}
              </button>`
            : nothing
        }
        ${turnFacts(turn, this.#localize).map((fact) => html`<span>${fact}</span>`)}
      </p>
      ${renderTurnNotes(this.#viewOf(turn))}
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
    const isDone = turn.status === 'done';
    const menu = isDone ? renderTurnMenu(this.#viewOf(turn)) : nothing;
    if (this.readonly) {
      return html`<div class="actions">${branches}<span class="quiet">${menu}</span></div>`;
    }
    const isOwn = turn.derivation?.kind === 'adopted' && turn.derivation.role === 'raw';
    const remove = this.#localize.term('deleteTurn');
    return html`<div class="actions">
      ${branches}
      ${
        isDone
          ? nothing
          : html`<button type="button" @click=${() => this.#act({ action: 'retry' })}>
                ${icon('retry', 15)} ${this.#localize.term('tryAgain')}
              </button>
              ${renderOtherModels(this.#viewOf(turn), this.models)}`
      }
      ${
        isOwn
          ? html`<button type="button" @click=${() => this.#act({ action: 'adopt', role: 'composite' })}>
              ${icon('undo', 15)} ${this.#localize.term('backToKept')}
            </button>`
          : nothing
      }
      <span class="quiet">
        ${
          isDone
            ? html`<button type="button" @click=${() => this.#act({ action: 'fork' })}>
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
        ${menu}
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
      <button class="outlined danger" type="button" @click=${() => this.#act({ action: 'delete' })}>
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

  #act(action: Parameters<TurnView['act']>[0]): void {
    this.isConfirming = false;
    if (!this.turn) return;
    this.dispatchEvent(new TurnActionEvent({ ...action, turnId: this.turn.id } as TurnAction));
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
