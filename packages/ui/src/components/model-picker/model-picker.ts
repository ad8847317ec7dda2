import type { Capabilities, NamedModel } from '@pentimento/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { defineElement } from '../../define-element.ts';
import { ModelChangeEvent } from '../../events/model-change-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { modelPickerStyles } from './model-picker.styles.ts';

const reaches = ['device', 'direct', 'relay'] satisfies Capabilities['reach'][];
const reachTerms = { device: 'reachDevice', direct: 'reachDirect', relay: 'reachRelay' } as const;

/**
 * The models there are, grouped by where they run.
 *
 * @fires pentimento-model-change - Another model was chosen.
 */
export class PentimentoModelPicker extends LitElement {
  static override styles = [tokens, base, modelPickerStyles];

  /** What can be chosen: `(await studio.models()).models`. */
  @property({ attribute: false }) models: NamedModel[] = [];
  /** The chosen one, named `adapter:model`. */
  @property() model: string | undefined;
  @property({ type: Boolean }) disabled = false;

  readonly #localize = new UiLocalizeController(this);

  protected override render(): TemplateResult {
    const isEmpty = this.models.length === 0;
    return html`<span class="field">
      <select
        aria-label=${this.#localize.term('model')}
        ?disabled=${this.disabled || isEmpty}
        .value=${live(this.model ?? '')}
        @change=${this.#onChange}
      >
        ${isEmpty ? html`<option value="">${this.#localize.term('noModels')}</option>` : nothing}
        ${reaches.map((reach) => this.#renderGroup(reach))}
      </select>
      ${icon('down', 14)}
    </span>`;
  }

  #renderGroup(reach: Capabilities['reach']): TemplateResult | typeof nothing {
    const models = this.models.filter(({ descriptor }) => descriptor.capabilities.reach === reach);
    if (models.length === 0) return nothing;
    return html`<optgroup label=${this.#localize.term(reachTerms[reach])}>
      ${models.map(
        ({ name, descriptor }) =>
          html`<option value=${name} ?selected=${name === this.model}>${descriptor.label}</option>`,
      )}
    </optgroup>`;
  }

  readonly #onChange = (event: Event): void => {
    this.model = (event.currentTarget as HTMLSelectElement).value;
    this.dispatchEvent(new ModelChangeEvent({ model: this.model }));
  };
}

defineElement('pentimento-model-picker', PentimentoModelPicker);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-model-picker': PentimentoModelPicker;
  }
}
