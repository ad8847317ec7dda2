import type { Studio } from '@pentimento/engine';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AdapterCatalogue } from '../../connections/adapter-catalogue.ts';
import type { AdapterProfileLike } from '../../connections/adapter-profile-like.ts';
import { keepSettingsLocally } from '../../connections/keep-settings-locally.ts';
import type { KeptSettings } from '../../connections/kept-settings.ts';
import { defineElement } from '../../define-element.ts';
import { ConnectionChangeEvent } from '../../events/connection-change-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { ConnectionController, type ConnectionNews } from './connection-controller.ts';
import { connectionStyles } from './connection.styles.ts';
import { isMainField } from './is-main-field.ts';
import { renderConnectionField } from './render-connection-field.ts';
import { renderDiagnosis } from './render-diagnosis.ts';
import { renderInlineCode } from './render-inline-code.ts';

/**
 * One back end: whether it is connected, its settings, and a test of them. What is entered stays in memory unless a
 * person asks to keep it.
 *
 * @fires pentimento-connection-change - It was connected or disconnected.
 */
export class PentimentoConnection extends LitElement {
  static override styles = [tokens, base, connectionStyles];

  /** What it is connected to. */
  @property({ attribute: false }) studio: Studio | undefined;
  /** What makes the adapter. */
  @property({ attribute: false }) catalogue: AdapterCatalogue | undefined;
  /** Which back end. */
  @property({ attribute: false }) profile: AdapterProfileLike | undefined;
  /** Whether the studio has it. */
  @property({ type: Boolean }) connected = false;
  /** Where settings are kept that a person asked to keep. Default: this browser. */
  @property({ attribute: false }) kept: KeptSettings = keepSettingsLocally;

  @query('form') private readonly form!: HTMLFormElement;

  readonly #localize = new UiLocalizeController(this);
  readonly #connection = new ConnectionController(this);

  protected override willUpdate(changed: PropertyValues): void {
    const { studio, catalogue, profile, kept } = this;
    const isAnother = ['studio', 'catalogue', 'profile', 'kept'].some((name) => changed.has(name));
    if (studio && catalogue && profile && isAnother) {
      this.#connection.follow({ studio, catalogue, profile, kept });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { profile } = this;
    if (!profile) return nothing;
    return html`<details>
      <summary>
        <span class="name">${profile.label}</span>
        ${
          this.connected
            ? html`<span class="badge">${icon('check', 13)} ${this.#localize.term('connected')}</span>`
            : nothing
        }
        <span class="about">${profile.summary}</span>
        ${icon('down', 16)}
      </summary>
      ${this.#renderForm(profile)}
    </details>`;
  }

  #renderForm(profile: AdapterProfileLike): TemplateResult {
    const main = profile.fields.filter((field) => isMainField(field, profile));
    const others = profile.fields.filter((field) => !main.includes(field));
    const isOpen = others.some(({ name }) => this.#connection.problems.has(name));
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
      ${this.#renderKeyLink(profile)} ${main.map((field) => this.#renderField(profile, field))}
      ${
        others.length > 0
          ? html`<details class="more" ?open=${isOpen}>
              <summary>${this.#localize.term('moreSettings')} ${icon('down', 14)}</summary>
              ${others.map((field) => this.#renderField(profile, field))}
            </details>`
          : nothing
      }
      ${this.#renderLimits(profile)} ${this.#renderKeeping()}
      <div role="status">${this.#renderOutcome(profile)}</div>
      ${this.#renderButtons()}
    </form>`;
  }

  #renderKeyLink({ keyUrl }: AdapterProfileLike): TemplateResult | typeof nothing {
    if (!keyUrl) return nothing;
    return html`<p>
      <a href=${keyUrl} target="_blank" rel="noopener noreferrer"
        >${this.#localize.term('getKey')}
        <span class="visually-hidden">${this.#localize.term('opensNewTab')}</span></a
      >
    </p>`;
  }

  #renderField(profile: AdapterProfileLike, field: AdapterProfileLike['fields'][number]): TemplateResult {
    return renderConnectionField({
      field,
      value: this.#connection.entered[field.name] ?? field.choices?.[0]?.value ?? '',
      problem: this.#connection.problems.get(field.name),
      models: profile.models,
      localize: this.#localize,
    });
  }

  #renderLimits({ keyGoes, limits = [] }: AdapterProfileLike): TemplateResult | typeof nothing {
    if (!keyGoes && limits.length === 0) return nothing;
    return html`<details class="more">
      <summary>${this.#localize.term('goodToKnow')} ${icon('down', 14)}</summary>
      <ul>
        ${
          keyGoes
            ? html`<li>${this.#localize.term('whereKeyGoes')} ${renderInlineCode(keyGoes)}</li>`
            : nothing
        }
        ${limits.map((text) => html`<li>${renderInlineCode(text)}</li>`)}
      </ul>
    </details>`;
  }

  #renderKeeping(): TemplateResult {
    const { isToBeKept } = this.#connection;
    const onChange = (event: Event): void =>
      this.#connection.wish((event.currentTarget as HTMLInputElement).checked);
    return html`<div class="keep">
      <label>
        <input
          type="checkbox"
          aria-describedby="keep-help"
          .checked=${live(isToBeKept)}
          @change=${onChange}
        />
        ${this.#localize.term('keepOnDevice')}
      </label>
      <p id="keep-help" class=${isToBeKept ? 'warning' : 'soft'}>
        ${this.#localize.term(isToBeKept ? 'keepWarning' : 'keepHelp')}
      </p>
    </div>`;
  }

  #renderOutcome({ label }: AdapterProfileLike): TemplateResult | typeof nothing {
    const { work, diagnosis, news } = this.#connection;
    if (work) return html`<p class="outcome">${this.#localize.term(work)}</p>`;
    return html`
      ${diagnosis ? renderDiagnosis(diagnosis, label, this.#localize) : nothing}
      ${news ? html`<p class="outcome">${this.#describeNews(news, label)}</p>` : nothing}
    `;
  }

  #describeNews(news: ConnectionNews, label: string): string {
    if (typeof news === 'object') return news.message;
    const terms = {
      connected: 'nowConnected',
      disconnected: 'nowDisconnected',
      forgotten: 'nowForgotten',
    } as const;
    return news === 'not-kept' ? this.#localize.term('keepFailed') : this.#localize.term(terms[news], label);
  }

  #renderButtons(): TemplateResult {
    const isBusy = this.#connection.work !== undefined;
    const hasSettings =
      Object.values(this.#connection.entered).some((text) => text !== '') || this.#connection.isToBeKept;
    return html`<div class="buttons">
      <button class="primary" type="submit" ?disabled=${isBusy}>
        ${this.#localize.term(this.connected ? 'applyChanges' : 'connect')}
      </button>
      <button class="outlined" type="button" ?disabled=${isBusy} @click=${this.#test}>
        ${this.#localize.term('testConnection')}
      </button>
      <span class="spacer"></span>
      ${
        this.connected
          ? html`<button class="outlined" type="button" ?disabled=${isBusy} @click=${this.#disconnect}>
              ${this.#localize.term('disconnect')}
            </button>`
          : nothing
      }
      ${
        hasSettings
          ? html`<button class="outlined" type="button" ?disabled=${isBusy} @click=${this.#forget}>
              ${this.#localize.term('forget')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #tell(isConnected: boolean): void {
    if (!this.profile) return;
    this.dispatchEvent(new ConnectionChangeEvent({ adapterId: this.profile.id, isConnected }));
  }

  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    this.form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  readonly #test = async (): Promise<void> => {
    await this.#connection.try('testing');
    await this.#focusProblem();
  };

  readonly #disconnect = async (): Promise<void> => {
    await this.#connection.disconnect();
    this.#tell(false);
  };

  readonly #forget = async (): Promise<void> => {
    await this.#connection.forget();
    this.#tell(false);
    this.form.querySelector('input')?.focus();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await this.#connection.connect()) this.#tell(true);
    else await this.#focusProblem();
  };

  readonly #onInput = (event: Event): void => {
    const [control] = event.composedPath();
    const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
    if (isField && control.name !== '') this.#connection.enter(control.name, control.value);
  };
}

defineElement('pentimento-connection', PentimentoConnection);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-connection': PentimentoConnection;
  }
}
