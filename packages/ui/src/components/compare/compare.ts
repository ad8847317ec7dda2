import type { ImageMask, Session } from '@pentimento/engine';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../controllers/session-controller.ts';
import { StoredImageController } from '../../controllers/stored-image-controller.ts';
import { defineElement } from '../../define-element.ts';
import { englishCompare } from '../../locales/english-compare.ts';
import { registerEnglish } from '../../locales/register-english.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { renderIconButton } from '../../theme/render-icon-button.ts';
import { segmentsStyles } from '../../theme/segments.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { compareStyles } from './compare.styles.ts';
import { compareViews, type CompareView } from './compare-view.ts';
import type { ComparedPair } from './compared-pair.ts';
import { DifferenceController } from './difference-controller.ts';
import { FlickerController } from './flicker-controller.ts';
import { listPictureChoices } from './list-picture-choices.ts';
import { paintHeat } from './paint-heat.ts';
import type { PictureChoice } from './picture-choice.ts';
import { renderDifference } from './render-difference.ts';
import { renderFlicker, renderSideBySide, renderSlider } from './render-pictures.ts';

const viewTerms = {
  slider: 'viewSlider',
  side: 'viewSideBySide',
  flicker: 'viewFlicker',
  difference: 'viewDifference',
} as const;

registerEnglish(englishCompare);

/**
 * Two pictures of a session, before and after: under a slider, side by side, in turns, or as a map of what differs.
 *
 * @csspart stage - The area around the pictures.
 */
export class PentimentoCompare extends LitElement {
  static override styles = [tokens, base, segmentsStyles, compareStyles];

  /** The session whose pictures are compared. */
  @property({ attribute: false }) session: Session | undefined;
  /** Id of the earlier picture. Absent: to be chosen. */
  @property({ attribute: 'before-id' }) beforeId: string | undefined;
  /** Id of the later picture. Absent: to be chosen. */
  @property({ attribute: 'after-id' }) afterId: string | undefined;
  /** How they are looked at. */
  @property() view: CompareView = 'slider';

  @state() private position = 50;

  @query('select') private readonly firstChoice!: HTMLSelectElement | null;
  @query('.stage') private readonly stage!: HTMLElement | null;
  @query('.heat') private readonly heat!: HTMLCanvasElement | null;

  readonly #localize = new UiLocalizeController(this);
  readonly #updates = new SessionController(this);
  readonly #before = new StoredImageController(this);
  readonly #after = new StoredImageController(this);
  readonly #difference = new DifferenceController(this);
  readonly #flicker = new FlickerController(this);
  #choices: PictureChoice[] = [];
  #painted: { heat: HTMLCanvasElement; strength: ImageMask } | undefined;

  /** Lets a person choose what to compare with. */
  focusChoice(): void {
    this.firstChoice?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { session, beforeId: before, afterId: after } = this;
    this.#updates.follow(session);
    this.#choices = session ? listPictureChoices(session, this.#localize) : [];
    this.#before.show(session, before);
    this.#after.show(session, after);
    const isMapped = this.view === 'difference' && before && after;
    this.#difference.show(session, isMapped ? { before, after } : undefined);
    if (!changed.has('view')) return;
    if (this.view === 'flicker') this.#flicker.play();
    else this.#flicker.pause();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.session) return nothing;
    return html`
      <div class="choices" role="group" aria-label=${this.#localize.term('comparedPictures')}>
        ${this.#renderChoice('beforeId', this.#localize.term('beforePicture'))}
        ${renderIconButton({
          label: this.#localize.term('swapPictures'),
          drawing: 'swap',
          act: () => {
            [this.beforeId, this.afterId] = [this.afterId, this.beforeId];
          },
        })}
        ${this.#renderChoice('afterId', this.#localize.term('afterPicture'))}
      </div>
      <fieldset class="segments">
        <legend class="visually-hidden">${this.#localize.term('compareView')}</legend>
        ${compareViews.map(
          (view) =>
            html`<label>
              <input
                type="radio"
                name="view"
                .checked=${this.view === view}
                @change=${() => {
                  this.view = view;
                }}
              /><span>${this.#localize.term(viewTerms[view])}</span>
            </label>`,
        )}
      </fieldset>
      <div class="stage ${this.view}" part="stage">
        ${this.beforeId && this.afterId ? this.#renderView() : nothing}
      </div>
    `;
  }

  protected override updated(): void {
    const shape = this.#choices.find(({ id, width }) => id === this.afterId && width !== undefined);
    const ratio = shape?.width && shape.height ? shape.width / shape.height : this.#naturalRatio();
    // A style attribute would be against a strict content security policy.
    this.stage?.style.setProperty('--_ratio', String(ratio));
    this.stage?.style.setProperty('--_edge', `${this.position}%`);
    this.#paintHeat();
  }

  #paintHeat(): void {
    const strength = this.#difference.difference?.strength;
    const { heat } = this;
    if (!heat || !strength || (this.#painted?.heat === heat && this.#painted.strength === strength)) return;
    this.#painted = { heat, strength };
    heat.width = strength.width;
    heat.height = strength.height;
    heat.getContext('2d')?.putImageData(paintHeat(strength), 0, 0);
  }

  #renderChoice(side: 'beforeId' | 'afterId', label: string): TemplateResult {
    const chosen = this[side];
    const isKnown = this.#choices.some(({ id }) => id === chosen);
    return html`<label>
      <span>${label}</span>
      <select
        @change=${(event: Event) => {
          this[side] = (event.currentTarget as HTMLSelectElement).value;
        }}
      >
        ${
          isKnown
            ? nothing
            : html`<option value="" disabled selected>${this.#localize.term('choosePicture')}</option>`
        }
        ${this.#choices.map(
          ({ id, label: name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderView(): TemplateResult {
    const localize = this.#localize;
    const pair = this.#pair();
    switch (this.view) {
      case 'side':
        return renderSideBySide(pair, localize);
      case 'flicker':
        return renderFlicker(pair, { flicker: this.#flicker, localize });
      case 'difference':
        return renderDifference(pair.after, this.#difference, localize);
      default: {
        const move = (position: number): void => {
          this.position = position;
        };
        return renderSlider(pair, { position: this.position, move, localize });
      }
    }
  }

  #pair(): ComparedPair {
    const labelOf = (wanted: string | undefined): string =>
      this.#choices.find(({ id }) => id === wanted)?.label ?? '';
    return {
      before: { url: this.#before.url, label: labelOf(this.beforeId) },
      after: { url: this.#after.url, label: labelOf(this.afterId) },
    };
  }

  /** For pictures whose size the session does not know: that of the loaded one, square until then. */
  #naturalRatio(): number {
    const image = this.stage?.querySelector('img');
    if (!image) return 1;
    if (image.naturalWidth > 0) return image.naturalWidth / image.naturalHeight;
    image.addEventListener('load', () => this.requestUpdate(), { once: true });
    return 1;
  }
}

defineElement('pentimento-compare', PentimentoCompare);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-compare': PentimentoCompare;
  }
}
