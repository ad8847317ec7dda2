import type { NamedModel } from '@pentimento/engine';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { defineElement } from '../../define-element.ts';
import { ImagePickEvent } from '../../events/image-pick-event.ts';
import { MaskChangeEvent } from '../../events/mask-change-event.ts';
import { ModelChangeEvent } from '../../events/model-change-event.ts';
import { ReferenceChangeEvent } from '../../events/reference-change-event.ts';
import { StopEvent } from '../../events/stop-event.ts';
import { TurnRequestEvent } from '../../events/turn-request-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import type { ForeseenRequest } from '../../models/foreseen-request.ts';
import type { Rectangle } from '../../mask/rectangle.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import '../model-picker/model-picker.ts';
import type { ComposerReference } from './composer-reference.ts';
import { composerStyles } from './composer.styles.ts';
import { renderForeseen } from './render-foreseen.ts';
import { PromptRecall } from './prompt-recall.ts';

/**
 * Where a person writes what to draw or to change.
 *
 * @fires pentimento-turn-request - The instruction was sent. Prevent it to keep the text.
 * @fires pentimento-stop - What runs shall stop.
 * @fires pentimento-model-change - Another model was chosen.
 * @fires pentimento-connect-request - A person wants to connect another model.
 * @fires pentimento-image-pick - A picture was picked, or pasted, or left out again.
 * @fires pentimento-reference-change - A reference was left out.
 * @fires pentimento-mask-change - The rectangle was cleared.
 * @csspart form - The whole box.
 * @csspart input - The text field.
 */
export class PentimentoComposer extends LitElement {
  static override styles = [tokens, base, composerStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The text. */
  @property() value = '';
  /** What can be chosen. Empty: no choice is offered. */
  @property({ attribute: false }) models: NamedModel[] = [];
  /** The chosen model, named `adapter:model`. */
  @property() model: string | undefined;
  /** Whether more models can be connected. */
  @property({ type: Boolean }) connectable = false;
  /** One line about the model: where it runs, what it costs. */
  @property() note = '';
  /** What would become of the request if it were sent now. Absent: not known. */
  @property({ attribute: false }) foreseen: ForeseenRequest | undefined;
  /** Something runs: it can be stopped, and nothing sent. */
  @property({ type: Boolean }) running = false;
  /** Takes nothing in. */
  @property({ type: Boolean }) disabled = false;
  /** Name of the picture to start from. Absent: the selected turn's, or none. */
  @property() picture: string | undefined;
  /** Pictures that go along with the request, with what they are called. */
  @property({ attribute: false }) references: readonly ComposerReference[] = [];
  /** The part of the picture that may change, in pixels. */
  @property({ attribute: false }) rectangle: Rectangle | undefined;
  /** Earlier instructions, oldest first: arrow-up brings them back. */
  @property({ attribute: false }) history: readonly string[] = [];

  @query('textarea') private readonly textarea!: HTMLTextAreaElement;
  @query('input[type=file]') private readonly fileInput!: HTMLInputElement;

  readonly #localize = new UiLocalizeController(this);
  readonly #recall = new PromptRecall();

  /** Lets a person choose a picture to start from. Only from within a click or a key press. */
  pickPicture(): void {
    this.fileInput.click();
  }

  /** Sends what is written. */
  send(): void {
    const instruction = this.value.trim();
    if (!instruction || this.running || this.disabled) return;
    const request = { instruction, ...(this.model === undefined ? {} : { model: this.model }) };
    if (!this.dispatchEvent(new TurnRequestEvent({ request }))) return;
    this.value = '';
    this.#recall.reset();
    // The button that was pressed goes away. On touch screens the keyboard would cover the picture.
    if (matchMedia('(hover: hover)').matches) this.textarea.focus();
  }

  protected override render(): TemplateResult {
    const label = this.#localize.term('describePictureOrChange');
    return html`
      <form part="form" @submit=${this.#onSubmit}>
        <textarea
          part="input"
          rows="1"
          aria-label=${label}
          placeholder=${this.#localize.term('composerHint')}
          maxlength="32000"
          enterkeyhint="send"
          .value=${live(this.value)}
          ?disabled=${this.disabled}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @paste=${this.#onPaste}
        ></textarea>
        ${renderForeseen({
          foreseen: this.running ? undefined : this.foreseen,
          localize: this.#localize,
          onModel: ({ name }) => this.#chooseModel(name),
        })}
        <div class="row">
          ${this.#renderPictureButton()}
          ${
            this.models.length > 0 || this.connectable
              ? html`<pentimento-model-picker
                  .models=${this.models}
                  .model=${this.model}
                  ?disabled=${this.disabled || this.running}
                  ?connectable=${this.connectable}
                  lang=${this.lang || nothing}
                  @pentimento-model-change=${this.#onModelChange}
                ></pentimento-model-picker>`
              : nothing
          }
          ${this.#renderChips()} ${this.#renderCost()}
          ${this.running ? this.#renderStop() : this.#renderSend()}
        </div>
      </form>
    `;
  }

  /** What the next turn starts from and where it may change, or else the note: one line, whichever it is. */
  #renderChips(): TemplateResult {
    if (this.picture === undefined && !this.rectangle && this.references.length === 0) {
      return html`<span class="note" title=${this.note}>${this.note}</span>`;
    }
    const { picture, rectangle } = this;
    return html`<div class="chips">
      ${
        picture === undefined
          ? nothing
          : this.#renderChip(
              picture
                ? this.#localize.term('startsFromPictureOf', picture)
                : this.#localize.term('startsFromPicture'),
              this.#localize.term('removePicture'),
              new ImagePickEvent({ file: undefined }),
            )
      }
      ${this.references.map(({ image, label }) => {
        const references = this.references.map((each) => each.image).filter((id) => id !== image);
        return this.#renderChip(
          this.#localize.term('referenceTo', label),
          this.#localize.term('removeReference'),
          new ReferenceChangeEvent({ references }),
        );
      })}
      ${
        rectangle
          ? this.#renderChip(
              this.#localize.term('changesOnlyInside', rectangle.width, rectangle.height),
              this.#localize.term('clearRectangle'),
              new MaskChangeEvent({ mask: undefined, rectangle: undefined }),
            )
          : nothing
      }
    </div>`;
  }

  #renderChip(text: string, removeLabel: string, removal: Event): TemplateResult {
    return html`<span class="chip">
      <span>${text}</span>
      <button
        class="icon"
        type="button"
        aria-label=${removeLabel}
        title=${removeLabel}
        @click=${() => this.dispatchEvent(removal)}
      >
        ${icon('close', 13)}
      </button>
    </span>`;
  }

  #renderPictureButton(): TemplateResult {
    const label = this.#localize.term('addPicture');
    return html`
      <button
        class="icon"
        type="button"
        aria-label=${label}
        title=${label}
        ?disabled=${this.disabled || this.running}
        @click=${this.pickPicture}
      >
        ${icon('picture')}
      </button>
      <input
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/avif,image/gif"
        @change=${this.#onFile}
      />
    `;
  }

  #renderCost(): TemplateResult | typeof nothing {
    const { costUsd, exceedsCap } = this.foreseen ?? {};
    if (!costUsd || this.running) return nothing;
    const amount = this.#localize.number(costUsd, { maximumSignificantDigits: 2 });
    return html`<span class="cost ${exceedsCap ? 'over' : ''}">
      ${exceedsCap ? this.#localize.term('overCap') : this.#localize.term('costAbout', amount)}
    </span>`;
  }

  #renderSend(): TemplateResult {
    const label = this.#localize.term('send');
    return html`<button
      class="primary go"
      type="submit"
      aria-label=${label}
      aria-describedby="foreseen"
      title=${label}
      ?disabled=${this.disabled || this.value.trim() === ''}
    >
      ${icon('send', 20)}
    </button>`;
  }

  #renderStop(): TemplateResult {
    const label = this.#localize.term('stop');
    return html`<button
      class="primary go"
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => this.dispatchEvent(new StopEvent())}
    >
      ${icon('stop', 22)}
    </button>`;
  }

  #show(text: string): void {
    this.value = text;
    this.textarea.value = text;
    this.textarea.setSelectionRange(text.length, text.length);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.send();
  };

  readonly #onInput = (): void => {
    this.value = this.textarea.value;
    this.#recall.reset();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'Escape' && this.running) {
      event.preventDefault();
      event.stopPropagation();
      this.dispatchEvent(new StopEvent());
    } else if (event.key === 'ArrowUp' && this.textarea.selectionEnd === 0) {
      this.#recallWith(event, this.#recall.older(this.history, this.value));
    } else if (event.key === 'ArrowUp' && this.history.includes(this.value)) {
      this.#recallWith(event, this.#recall.older(this.history, this.value));
    } else if (event.key === 'ArrowDown' && this.textarea.selectionStart === this.value.length) {
      this.#recallWith(event, this.#recall.newer(this.history));
    }
  };

  #recallWith(event: KeyboardEvent, text: string | undefined): void {
    if (text === undefined) return;
    event.preventDefault();
    this.#show(text);
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    this.dispatchEvent(new ImagePickEvent({ file }));
  };

  readonly #onFile = (): void => {
    const file = this.fileInput.files?.[0];
    this.fileInput.value = '';
    if (file) this.dispatchEvent(new ImagePickEvent({ file }));
  };

  #chooseModel(name: string): void {
    this.model = name;
    this.dispatchEvent(new ModelChangeEvent({ model: name }));
  }

  readonly #onModelChange = (event: ModelChangeEvent): void => {
    this.model = event.detail.model;
  };
}

defineElement('pentimento-composer', PentimentoComposer);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-composer': PentimentoComposer;
  }
}
