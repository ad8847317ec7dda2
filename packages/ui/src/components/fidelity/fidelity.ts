import type { FidelityReport, PreservationRecord, Session, Turn } from '@pentimento/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../controllers/session-controller.ts';
import { defineElement } from '../../define-element.ts';
import type { TurnAction } from '../../events/turn-action.ts';
import { TurnActionEvent } from '../../events/turn-action-event.ts';
import { englishFidelity } from '../../locales/english-fidelity.ts';
import { registerEnglish } from '../../locales/register-english.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { describeChange } from '../../preservation/describe-change.ts';
import { ownImage } from '../../preservation/own-image.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { segmentsStyles } from '../../theme/segments.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { describeCorrection } from './describe-correction.ts';
import { fidelityStyles } from './fidelity.styles.ts';
import { listDriftMarks } from './list-drift-marks.ts';
import { renderComparison } from './render-comparison.ts';
import { renderDriftChart } from './render-drift-chart.ts';
import { renderReanchoring } from './render-reanchoring.ts';

const decisionTerms = {
  local: 'keptRestDetail',
  global: 'takenWholeDetail',
  none: 'sameAsBeforeDetail',
} as const;

registerEnglish(englishFidelity);

/**
 * What a turn changed and what it kept: the decision with its reasons, the measurements, and how far the conversation has
 * come from its first picture.
 *
 * @fires pentimento-turn-action - Adopt the model's own picture, compare, pin, re-anchor.
 * @csspart headline - How much stayed as it was.
 * @csspart chart - The drift of the session.
 */
export class PentimentoFidelity extends LitElement {
  static override styles = [tokens, base, segmentsStyles, fidelityStyles];

  /** The turn that is reported on. */
  @property({ attribute: false }) turn: Turn | undefined;
  /** The session that it belongs to. Absent: no drift is shown. */
  @property({ attribute: false }) session: Session | undefined;
  /** Offers nothing that changes the session. */
  @property({ type: Boolean }) readonly = false;
  /** How the picture may be made anew. A model without references cannot restore from one. */
  @property({ attribute: false }) ways: readonly ('replay' | 'reference')[] = ['replay', 'reference'];

  @state() private against: keyof FidelityReport = 'parent';

  readonly #localize = new UiLocalizeController(this);
  readonly #updates = new SessionController(this);

  protected override willUpdate(): void {
    this.#updates.follow(this.session);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { turn } = this;
    if (!turn) return nothing;
    return html`
      ${
        turn.preservation
          ? this.#renderDecision(turn, turn.preservation)
          : html`<p>${this.#localize.term('notMeasured')}</p>`
      }
      ${turn.fidelity ? this.#renderMeasurements(turn.fidelity) : nothing}
      ${this.session ? this.#renderDrift(this.session, turn) : nothing}
    `;
  }

  #renderDecision(turn: Turn, preservation: PreservationRecord): TemplateResult {
    const localize = this.#localize;
    const reasons = [...preservation.reasons, ...describeCorrection(preservation, localize)];
    const canAdopt = !this.readonly && ownImage(turn) !== undefined;
    return html`<section>
      <p class="headline" part="headline">${describeChange(preservation, localize)}</p>
      <p>${localize.term(decisionTerms[preservation.decision])}</p>
      <h3>${localize.term('whyHeading')}</h3>
      <ul>
        ${reasons.map((reason) => html`<li>${reason}</li>`)}
      </ul>
      <div class="actions">
        ${
          turn.base === null
            ? nothing
            : html`<button
                class="outlined"
                type="button"
                @click=${() => this.#act({ turnId: turn.id, action: 'compare', with: 'before' })}
              >
                ${icon('compare', 16)} ${localize.term('compareWithBefore')}
              </button>`
        }
        ${
          canAdopt
            ? html`<button
                class="outlined"
                type="button"
                @click=${() => this.#act({ turnId: turn.id, action: 'adopt', role: 'raw' })}
              >
                ${localize.term('useOwnPicture')}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #renderMeasurements(report: FidelityReport): TemplateResult {
    const localize = this.#localize;
    const comparison = report[this.against] ?? report.parent;
    const choices = [
      { against: 'parent', label: localize.term('againstBefore') },
      { against: 'origin', label: localize.term('againstFirst') },
    ] as const;
    const caption = choices.find(({ against }) => report[against] === comparison)?.label ?? '';
    return html`<section>
      <h3>${localize.term('measuredHeading')}</h3>
      ${
        report.origin
          ? html`<fieldset class="segments">
              <legend class="visually-hidden">${localize.term('measuredAgainst')}</legend>
              ${choices.map(
                ({ against, label }) =>
                  html`<label>
                    <input
                      type="radio"
                      name="against"
                      .checked=${report[against] === comparison}
                      @change=${() => {
                        this.against = against;
                      }}
                    /><span>${label}</span>
                  </label>`,
              )}
            </fieldset>`
          : html`<p>${localize.term('beforeIsFirst')}</p>`
      }
      ${renderComparison(comparison, { caption: `${localize.term('measuredAgainst')}: ${caption}`, localize })}
    </section>`;
  }

  #renderDrift(session: Session, turn: Turn): TemplateResult {
    const localize = this.#localize;
    const isPinned = session.state.pins.includes(turn.id);
    const turnId = turn.id;
    return html`<section part="chart">
      <div class="row">
        <h3>${localize.term('driftHeading')}</h3>
        ${
          this.readonly
            ? nothing
            : html`<button
                class="outlined"
                type="button"
                @click=${() => this.#act({ turnId, action: isPinned ? 'unpin' : 'pin' })}
              >
                ${icon('pin', 15)} ${localize.term(isPinned ? 'unpin' : 'pin')}
              </button>`
        }
      </div>
      <p>${localize.term('driftDetail')}</p>
      ${renderDriftChart(listDriftMarks(session, turnId), { selected: turnId, localize })}
      ${renderReanchoring({
        session,
        turnId,
        isReadonly: this.readonly,
        ways: this.ways,
        localize,
        onReanchor: (how) => this.#act({ turnId, action: 'reanchor', how }),
      })}
    </section>`;
  }

  #act(action: TurnAction): void {
    this.dispatchEvent(new TurnActionEvent(action));
  }
}

defineElement('pentimento-fidelity', PentimentoFidelity);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-fidelity': PentimentoFidelity;
  }
}
