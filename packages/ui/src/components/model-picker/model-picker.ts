import type { NamedModel } from '@pentimento/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { defineElement } from '../../define-element.ts';
import { ConnectRequestEvent } from '../../events/connect-request-event.ts';
import { ModelChangeEvent } from '../../events/model-change-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { groupModels, type ModelGroup } from './group-models.ts';
import { modelFacts } from './model-facts.ts';
import { modelPickerStyles } from './model-picker.styles.ts';

const reachTerms = { device: 'reachDevice', direct: 'reachDirect', relay: 'reachRelay' } as const;

/**
 * The models there are, grouped by where they run and who runs them, with what they cost or need.
 *
 * @fires pentimento-model-change - Another model was chosen.
 * @fires pentimento-connect-request - A person wants to connect another one.
 */
export class PentimentoModelPicker extends LitElement {
  static override styles = [tokens, base, modelPickerStyles];

  /** What can be chosen: `(await studio.models()).models`. */
  @property({ attribute: false }) models: NamedModel[] = [];
  /** The chosen one, named `adapter:model`. */
  @property() model: string | undefined;
  @property({ type: Boolean }) disabled = false;
  /** Whether more can be connected: a button beside it asks for that. */
  @property({ type: Boolean }) connectable = false;

  readonly #localize = new UiLocalizeController(this);

  protected override render(): TemplateResult {
    const isEmpty = this.models.length === 0;
    const connect = this.#localize.term('connectModel');
    const chosen = this.models.find(({ name }) => name === this.model) ?? this.models[0];
    return html`<span class="field">
        <span class="shown" aria-hidden="true">
          ${chosen?.descriptor.label ?? this.#localize.term('noModels')}
        </span>
        ${icon('down', 14)}
        <select
          aria-label=${this.#localize.term('model')}
          ?disabled=${this.disabled || isEmpty}
          .value=${live(this.model ?? '')}
          @change=${this.#onChange}
        >
          ${isEmpty ? html`<option value="">${this.#localize.term('noModels')}</option>` : nothing}
          ${groupModels(this.models).map((group) => this.#renderGroup(group))}
        </select>
      </span>
      ${
        this.connectable
          ? html`<button
              class="icon"
              type="button"
              aria-label=${connect}
              title=${connect}
              ?disabled=${this.disabled}
              @click=${() => this.dispatchEvent(new ConnectRequestEvent())}
            >
              ${icon('plus')}
            </button>`
          : nothing
      }`;
  }

  #renderGroup({ reach, adapterLabel, models }: ModelGroup): TemplateResult {
    const where = this.#localize.term(reachTerms[reach]);
    return html`<optgroup label=${reach === 'device' ? where : `${where} · ${adapterLabel}`}>
      ${models.map(
        (model) =>
          html`<option value=${model.name} ?selected=${model.name === this.model}>
            ${[model.descriptor.label, ...modelFacts(model.descriptor, this.#localize)].join(' · ')}
          </option>`,
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
