import type { Studio } from '@pentimento/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AdapterCatalogue } from '../../connections/adapter-catalogue.ts';
import type { AdapterProfileLike } from '../../connections/adapter-profile-like.ts';
import { checkSettings, type FieldProblem } from '../../connections/check-settings.ts';
import type { ConnectionDiagnosis } from '../../connections/connection-diagnosis.ts';
import type { EnteredSettings } from '../../connections/entered-settings.ts';
import { keepSettingsLocally } from '../../connections/keep-settings-locally.ts';
import type { KeptSettings } from '../../connections/kept-settings.ts';
import { settingsInMemory } from '../../connections/settings-in-memory.ts';
import { testConnection } from '../../connections/test-connection.ts';
import { defineElement } from '../../define-element.ts';
import { ConnectionChangeEvent } from '../../events/connection-change-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
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

  @state() private problems: ReadonlyMap<string, FieldProblem> = new Map();
  @state() private work: 'testing' | 'connecting' | undefined;
  @state() private diagnosis: ConnectionDiagnosis | undefined;
  @state() private isToBeKept = false;
  /** What became of the last press, where no test says it. */
  @state() private news = '';
  @state() private entered: EnteredSettings = {};

  @query('form') private readonly form!: HTMLFormElement;

  readonly #localize = new UiLocalizeController(this);
  #abort = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const { studio, profile } = this;
    if (!studio || !profile) return;
    const known = settingsInMemory(studio).get(profile.id);
    const stored = this.kept.list().get(profile.id);
    this.entered = known ?? stored?.entered ?? {};
    this.isToBeKept = stored !== undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
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
    const isOpen = others.some(({ name }) => this.problems.has(name));
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
      value: this.entered[field.name] ?? field.choices?.[0]?.value ?? '',
      problem: this.problems.get(field.name),
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
    const onChange = (event: Event): void => {
      this.isToBeKept = (event.currentTarget as HTMLInputElement).checked;
    };
    return html`<div class="keep">
      <label>
        <input
          type="checkbox"
          aria-describedby="keep-help"
          .checked=${live(this.isToBeKept)}
          @change=${onChange}
        />
        ${this.#localize.term('keepOnDevice')}
      </label>
      <p id="keep-help" class=${this.isToBeKept ? 'warning' : 'soft'}>
        ${this.#localize.term(this.isToBeKept ? 'keepWarning' : 'keepHelp')}
      </p>
    </div>`;
  }

  #renderOutcome({ label }: AdapterProfileLike): TemplateResult | typeof nothing {
    if (this.work) return html`<p class="outcome">${this.#localize.term(this.work)}</p>`;
    return html`
      ${this.diagnosis ? renderDiagnosis(this.diagnosis, label, this.#localize) : nothing}
      ${this.news ? html`<p class="outcome">${this.news}</p>` : nothing}
    `;
  }

  #renderButtons(): TemplateResult {
    const isBusy = this.work !== undefined;
    const hasSettings = Object.values(this.entered).some((text) => text !== '') || this.isToBeKept;
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

  /** Checks and tests what was entered. Undefined: it does not work, which is shown. */
  async #try(work: 'testing' | 'connecting'): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { catalogue, profile } = this;
    if (!catalogue || !profile || this.work) return undefined;
    this.diagnosis = undefined;
    this.news = '';
    const checked = await checkSettings(profile, this.entered);
    this.problems = checked.problems ?? new Map();
    if (checked.problems) {
      this.news = [...checked.problems]
        .flatMap(([name, problem]) => (name === '' && problem !== 'missing' ? [problem.message] : []))
        .join(' ');
      await this.updateComplete;
      this.form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return undefined;
    }
    this.work = work;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const { settings } = checked;
    try {
      this.diagnosis = await testConnection({ catalogue, profile, settings, signal });
      return this.diagnosis.works ? settings : undefined;
    } catch {
      // The panel was closed meanwhile.
      return undefined;
    } finally {
      this.work = undefined;
    }
  }

  async #connect(): Promise<void> {
    const { studio, catalogue, profile, entered } = this;
    const settings = await this.#try('connecting');
    if (!settings || !studio || !catalogue || !profile) return;
    settingsInMemory(studio).set(profile.id, entered);
    await studio.connect(await catalogue.create(profile.id, settings));
    this.news = this.#localize.term('nowConnected', profile.label);
    this.#keep(true);
    this.#tell(true);
  }

  /** Writes the settings down, or removes what was written: as the person ticked. */
  #keep(isConnected: boolean): void {
    const { profile, entered, kept } = this;
    if (!profile) return;
    try {
      if (this.isToBeKept) kept.keep(profile.id, { entered, isConnected });
      else kept.forget(profile.id);
    } catch {
      this.isToBeKept = false;
      this.news = this.#localize.term('keepFailed');
    }
  }

  #tell(isConnected: boolean): void {
    if (!this.profile) return;
    this.dispatchEvent(new ConnectionChangeEvent({ adapterId: this.profile.id, isConnected }));
  }

  readonly #test = (): void => void this.#try('testing');

  readonly #disconnect = async (): Promise<void> => {
    const { studio, profile } = this;
    if (!studio || !profile) return;
    this.diagnosis = undefined;
    this.news = this.#localize.term('nowDisconnected', profile.label);
    if (this.kept.list().has(profile.id)) this.#keep(false);
    await studio.disconnect(profile.id);
    this.#tell(false);
  };

  readonly #forget = async (): Promise<void> => {
    const { studio, profile } = this;
    if (!studio || !profile) return;
    settingsInMemory(studio).delete(profile.id);
    this.entered = {};
    this.isToBeKept = false;
    this.problems = new Map();
    this.kept.forget(profile.id);
    await this.#disconnect();
    this.news = this.#localize.term('nowForgotten', profile.label);
    this.form.querySelector('input')?.focus();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#connect();
  };

  readonly #onInput = (event: Event): void => {
    const [control] = event.composedPath();
    const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
    if (!isField || control.name === '') return;
    this.entered = { ...this.entered, [control.name]: control.value };
    if (!this.problems.has(control.name)) return;
    this.problems = new Map([...this.problems].filter(([name]) => name !== control.name));
  };
}

defineElement('pentimento-connection', PentimentoConnection);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-connection': PentimentoConnection;
  }
}
