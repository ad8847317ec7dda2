import { EngineError, type NamedModel, type Studio } from '@pentimento/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PreparationController } from '../../controllers/preparation-controller.ts';
import { defineElement } from '../../define-element.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import type { PreparationState } from '../../preparation/preparation-state.ts';
import { base } from '../../theme/base.styles.ts';
import { progressStyles } from '../../theme/progress.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { downloadStyles } from './download.styles.ts';

/**
 * A model on its way to being usable: what it needs, how far it is, how fast, and what went wrong. Nothing is fetched
 * before the person asks.
 *
 * @csspart panel - The whole panel.
 */
export class PentimentoDownload extends LitElement {
  static override styles = [tokens, base, progressStyles, downloadStyles];

  /** What prepares the model. */
  @property({ attribute: false }) studio: Studio | undefined;
  /** The model, one of `(await studio.models()).models`. */
  @property({ attribute: false }) model: NamedModel | undefined;

  readonly #localize = new UiLocalizeController(this);
  readonly #preparation = new PreparationController(this);

  protected override willUpdate(): void {
    this.#preparation.follow(this.studio, this.model?.name);
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#preparation.preparation?.state;
    if (!this.model || !state) return nothing;
    switch (state.status) {
      case 'idle':
        return this.#renderIdle(this.model);
      case 'running':
        return this.#renderRunning(this.model, state);
      case 'failed':
        return this.#renderFailed(state);
      case 'ready':
        return this.#renderReady(this.model, state);
      default:
        return state.status satisfies never;
    }
  }

  #renderIdle({ descriptor: { label, downloadBytes } }: NamedModel): TemplateResult {
    const title = downloadBytes
      ? this.#localize.term('modelNeedsDownload', label, this.#localize.bytes(downloadBytes))
      : this.#localize.term('modelNeedsPreparation', label);
    return html`<section part="panel">
      <h2>${title}</h2>
      ${downloadBytes ? html`<p>${this.#localize.term('downloadDetail')}</p>` : nothing}
      <div class="row">${this.#renderStart('getReady', 'download')}</div>
    </section>`;
  }

  #renderRunning({ descriptor }: NamedModel, { progress, bytesPerSecond }: PreparationState): TemplateResult {
    const stage = this.#localize.term('prepareStage', progress?.stage ?? 'checking');
    const label = this.#localize.term('gettingReady', descriptor.label);
    return html`<section part="panel" aria-busy="true">
      <h2>${label}</h2>
      <progress max="1" .value=${progress?.value ?? 0} aria-label=${label}></progress>
      <p class="numbers">
        <span>${stage}</span>
        <span>${this.#describeBytes(progress, bytesPerSecond)}</span>
      </p>
      ${progress?.detail ? html`<p>${progress.detail}</p>` : nothing}
      <div class="row">
        <button class="outlined" type="button" @click=${() => this.#preparation.preparation?.stop()}>
          ${this.#localize.term('cancel')}
        </button>
      </div>
    </section>`;
  }

  #renderFailed({ error }: PreparationState): TemplateResult {
    const reason = EngineError.isInstance(error) ? error.message : String(error);
    return html`<section part="panel" class="failed">
      <h2>${this.#localize.term('preparationFailed')}</h2>
      <p>${reason}</p>
      <div class="row">${this.#renderStart('tryAgain', 'retry')}</div>
    </section>`;
  }

  #renderReady({ descriptor }: NamedModel, { progress }: PreparationState): TemplateResult {
    return html`<section part="panel">
      <h2>${this.#localize.term('modelReady', descriptor.label)}</h2>
      ${progress?.detail ? html`<p>${progress.detail}</p>` : nothing}
    </section>`;
  }

  #renderStart(term: 'getReady' | 'tryAgain', drawing: 'download' | 'retry'): TemplateResult {
    // What goes wrong is shown by the preparation's state.
    const start = (): void => void this.#preparation.preparation?.start().catch(() => undefined);
    return html`<button class="outlined" type="button" @click=${start}>
      ${icon(drawing, 16)} ${this.#localize.term(term)}
    </button>`;
  }

  #describeBytes(progress: PreparationState['progress'], bytesPerSecond: number | undefined): string {
    if (!progress?.totalBytes || progress.loadedBytes === undefined) return '';
    const count = this.#localize.term(
      'bytesOf',
      this.#localize.bytes(progress.loadedBytes),
      this.#localize.bytes(progress.totalBytes),
    );
    if (!bytesPerSecond || progress.stage !== 'downloading') return count;
    return `${count} · ${this.#localize.term('bytesPerSecond', this.#localize.bytes(bytesPerSecond))}`;
  }
}

defineElement('pentimento-download', PentimentoDownload);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-download': PentimentoDownload;
  }
}
