import type { NamedModel, Session, Studio, Turn, TurnImage, TurnRequest } from '@pentimento/engine';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { OnlineController } from '../../controllers/online-controller.ts';
import { PreparationController } from '../../controllers/preparation-controller.ts';
import { PreviewUrlController } from '../../controllers/preview-url-controller.ts';
import { SessionController } from '../../controllers/session-controller.ts';
import { StoredImageController } from '../../controllers/stored-image-controller.ts';
import { defineElement } from '../../define-element.ts';
import type { ImagePickEvent } from '../../events/image-pick-event.ts';
import type { MaskChangeEvent } from '../../events/mask-change-event.ts';
import type { ModelChangeEvent } from '../../events/model-change-event.ts';
import { ProgressEvent } from '../../events/progress-event.ts';
import { SelectEvent } from '../../events/select-event.ts';
import type { TurnActionEvent } from '../../events/turn-action-event.ts';
import { TurnErrorEvent } from '../../events/turn-error-event.ts';
import { TurnRequestEvent } from '../../events/turn-request-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { preparationOf } from '../../preparation/preparation-of.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import '../canvas/canvas.ts';
import type { PentimentoCanvas } from '../canvas/canvas.ts';
import '../composer/composer.ts';
import type { PentimentoComposer } from '../composer/composer.ts';
import '../download/download.ts';
import '../gallery/gallery.ts';
import '../thread/thread.ts';
import { shownImage } from '../turn/shown-image.ts';
import { describeError } from './describe-error.ts';
import { describeModel } from './describe-model.ts';
import { renderWelcome } from './render-welcome.ts';
import { runTurnRequest } from './run-turn-request.ts';
import { saveFile } from './save-file.ts';
import { sessionFileName } from './session-file-name.ts';
import type { StudioNotice } from './studio-notice.ts';
import { studioNotices } from './studio-notices.ts';
import { studioStyles } from './studio.styles.ts';
import { toEngineError } from './to-engine-error.ts';

/**
 * The whole editor: picture, conversation, composer, sessions.
 *
 * @fires pentimento-turn-request - A turn is about to run. Cancelable; `detail.request` may be changed.
 * @fires pentimento-turn-preview - A passing picture.
 * @fires pentimento-turn-commit - A turn is done and stored.
 * @fires pentimento-turn-error - A turn did not end well.
 * @fires pentimento-select - A turn or a session was chosen.
 * @fires pentimento-progress - How far all running work is together.
 * @fires pentimento-mask-change - Where the next turn may change the picture.
 * @slot brand - In front of the session's title.
 * @slot actions - Behind the session's buttons.
 * @csspart header - The bar at the top.
 * @csspart welcome - The empty screen.
 */
export class PentimentoStudio extends LitElement {
  static override styles = [tokens, base, studioStyles];
  static formAssociated = true;

  /** Adapters and a store: `createStudio(…)`. */
  @property({ attribute: false }) studio: Studio | undefined;
  /** The open session. Set by the element to the last changed one, or a new one, when it is not given. */
  @property({ attribute: false }) session: Session | undefined;
  /** The model for the next turn, named `adapter:model`. Absent: the session's last one, else the first there is. */
  @property() model: string | undefined;
  /** Shows, and changes nothing. */
  @property({ type: Boolean }) readonly = false;
  /** When a model is fetched: `eager` at once, `lazy` and `auto` with the first turn. */
  @property() loading: 'auto' | 'lazy' | 'eager' = 'auto';

  @state() private models: NamedModel[] = [];
  @state() private notice: StudioNotice | undefined;
  @state() private announcement = '';
  @state() private imported: { id: string; name: string } | undefined;
  @state() private mask: MaskChangeEvent['detail'] = { mask: undefined, rectangle: undefined };
  @state() private isPreparing = false;
  @state() private isDropping = false;

  @query('pentimento-composer') private readonly composer!: PentimentoComposer;
  @query('pentimento-canvas') private readonly canvas!: PentimentoCanvas;
  @query('input.session-file') private readonly sessionInput!: HTMLInputElement;
  @query('.sessions') private readonly sessionsPanel!: HTMLElement;

  readonly #localize = new UiLocalizeController(this);
  readonly #updates = new SessionController(this, () => this.#tellProgress());
  readonly #online = new OnlineController(this);
  readonly #preparation = new PreparationController(this);
  readonly #image = new StoredImageController(this);
  readonly #preview = new PreviewUrlController(this);
  readonly #internals = this.attachInternals();
  #stop = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('studio') && this.studio) void this.#open(this.studio);
    if (changed.has('session')) this.#onSessionChange();
    this.#updates.follow(this.session);
    this.#preparation.follow(this.studio, this.chosenModel?.name);
    this.#image.show(this.session, this.imported?.id ?? this.headImage?.id);
    this.#preview.show(this.#running?.previews.find((preview) => preview !== undefined));
  }

  /** The selected turn. */
  get headTurn(): Turn | undefined {
    const head = this.session?.state.head;
    return head ? this.session?.turn(head) : undefined;
  }

  /** The selected turn's picture. */
  get headImage(): TurnImage | undefined {
    return this.headTurn ? shownImage(this.headTurn) : undefined;
  }

  /** The model that the next turn runs on. */
  get chosenModel(): NamedModel | undefined {
    const last = this.headTurn?.adapter;
    const name = this.model ?? (last ? `${last.id}:${last.model}` : undefined);
    return this.models.find((model) => model.name === name) ?? this.models[0];
  }

  get #running() {
    return this.session?.state.running.at(-1);
  }

  get #isBusy(): boolean {
    return this.isPreparing || this.#running !== undefined;
  }

  get #isReadonly(): boolean {
    return this.readonly || this.session?.state.role === 'follower';
  }

  /**
   * Sends a request as if it had been written: the base is the selected picture unless the request names one.
   * Resolves to undefined when it was refused or did not end well.
   */
  send(wanted: TurnRequest): Promise<Turn | undefined> {
    const request = this.#ask(wanted);
    return request && this.session ? this.#run(this.session, request) : Promise.resolve(undefined);
  }

  /** Completes a request and asks whoever embeds the studio; undefined when it may not run. */
  #ask(wanted: TurnRequest): TurnRequest | undefined {
    if (!this.session || !this.studio || this.#isBusy || this.#isReadonly) return undefined;
    const { chosenModel } = this;
    const base = this.imported?.id ?? this.headImage?.id;
    const request: TurnRequest = {
      ...(chosenModel ? { model: chosenModel.name } : {}),
      ...(base === undefined ? {} : { base }),
      ...(base !== undefined && this.mask.mask ? { mask: this.mask.mask } : {}),
      ...wanted,
    };
    const event = new TurnRequestEvent({ request });
    return this.dispatchEvent(event) ? event.detail.request : undefined;
  }

  /** Stops what runs. */
  stop(): void {
    this.#stop.abort();
    this.#preparation.preparation?.stop();
  }

  async #run(session: Session, request: TurnRequest): Promise<Turn | undefined> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.notice = undefined;
    this.#announce(this.#localize.term('announceRunning', request.instruction));
    if (!(await this.#prepare(request))) return undefined;
    const ownSignal = request.signal ? AbortSignal.any([signal, request.signal]) : signal;
    let failure: TurnErrorEvent | undefined;
    const onError = (event: TurnErrorEvent): void => {
      failure = event;
    };
    this.addEventListener('pentimento-turn-error', onError);
    const turn = await runTurnRequest(this, session, { ...request, signal: ownSignal });
    this.removeEventListener('pentimento-turn-error', onError);
    if (turn) await this.#onDone(session, turn);
    else this.#onFailed(request, failure);
    return turn;
  }

  /** Fetches and compiles the model. False when that did not work or was stopped. */
  async #prepare(request: TurnRequest): Promise<boolean> {
    const model = this.models.find(({ name }) => name === request.model);
    if (!this.studio || !model?.needsPreparation) return true;
    const preparation = preparationOf(this.studio, model.name);
    const unsubscribe = preparation.subscribe(() => this.#tellProgress());
    this.isPreparing = true;
    try {
      await preparation.start();
      return true;
    } catch (error) {
      this.composer.value ||= request.instruction;
      this.dispatchEvent(new TurnErrorEvent({ error: toEngineError(error) }));
      this.#announce(
        preparation.state.status === 'failed'
          ? this.#localize.term('announceFailed', describeError(error))
          : this.#localize.term('announceStopped'),
      );
      return false;
    } finally {
      unsubscribe();
      this.isPreparing = false;
    }
  }

  async #onDone(session: Session, turn: Turn): Promise<void> {
    this.imported = undefined;
    this.canvas.clearRectangle();
    this.#announce(this.#localize.term('announceDone', turn.request.instruction));
    const isFirst = session.turns().filter(({ status }) => status === 'done').length === 1;
    if (isFirst && session.state.title === 'Untitled') {
      await this.#attempt(() => session.rename(turn.request.instruction.slice(0, 60)));
    }
    const image = shownImage(turn);
    if (!image) return;
    const blob = await session.image(image.id).catch(() => undefined);
    if (blob) this.#internals.setFormValue(new File([blob], `${image.id}`, { type: blob.type }));
  }

  #onFailed(request: TurnRequest, failure: TurnErrorEvent | undefined): void {
    const error = failure?.detail.error;
    if (error?.code === 'aborted') return this.#announce(this.#localize.term('announceStopped'));
    const reason = describeError(error);
    this.#announce(this.#localize.term('announceFailed', reason));
    const isKept = failure?.detail.turnId !== undefined && this.session?.turn(failure.detail.turnId);
    if (isKept || this.session?.state.storageError) return;
    // It never became a turn: the words go back to where they were written.
    this.composer.value ||= request.instruction;
    this.#complain(reason);
  }

  async #open(studio: Studio): Promise<void> {
    await this.#attempt(async () => {
      const { models, failures } = await studio.models();
      if (studio !== this.studio) return;
      this.models = models;
      const [failure] = failures;
      if (failure) {
        this.#complain(this.#localize.term('modelsFailed', failure.adapterId, describeError(failure.error)));
      }
      const first = this.chosenModel;
      if (this.loading === 'eager' && first?.needsPreparation) {
        void preparationOf(studio, first.name)
          .start()
          .catch(() => undefined);
      }
    });
    if (this.session) return;
    await this.#attempt(async () => {
      const [latest] = await studio.listSessions();
      const session = latest ? await studio.openSession(latest.id) : await studio.createSession();
      if (studio === this.studio) this.session ??= session;
    });
    // A session that cannot be opened must not keep a person from beginning another one.
    this.session ??= await studio.createSession().catch(() => undefined);
  }

  #onSessionChange(): void {
    this.imported = undefined;
    this.mask = { mask: undefined, rectangle: undefined };
  }

  async #switchSession(id: string): Promise<void> {
    this.sessionsPanel.hidePopover();
    const { studio, session: before } = this;
    if (!studio || before?.id === id) return;
    await this.#attempt(async () => {
      this.session = await studio.openSession(id);
      await before?.close();
    });
  }

  async #moveHead(move: 'undo' | 'redo'): Promise<void> {
    const { session } = this;
    if (!session || this.#isBusy || this.#isReadonly) return;
    if (move === 'undo' ? !session.state.canUndo : !session.state.canRedo) return;
    this.imported = undefined;
    await this.#attempt(() => session[move]());
    this.#announce(this.#localize.term(move === 'undo' ? 'announceUndone' : 'announceRedone'));
  }

  async #importPicture(file: Blob): Promise<void> {
    const { session } = this;
    if (!session || this.#isReadonly) return;
    await this.#attempt(async () => {
      const id = await session.importImage(file);
      this.imported = { id, name: file instanceof File ? file.name : '' };
      this.canvas.clearRectangle();
      this.#announce(this.#localize.term('announcePictureReady'));
      this.composer.focus();
    });
  }

  async #importSession(file: Blob): Promise<void> {
    const { studio } = this;
    if (!studio) return;
    await this.#attempt(async () => {
      const session = await studio.importSession(file);
      await this.#switchSession(session.id);
      this.#announce(this.#localize.term('announceImported'));
    });
  }

  async #exportSession(): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this.#attempt(async () => {
      saveFile(await session.export(), sessionFileName(session.state.title));
      this.#announce(this.#localize.term('announceExported'));
    });
  }

  /** Runs what a person asked for; what goes wrong is shown. */
  async #attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#complain(this.#localize.term('somethingFailed', describeError(error)));
    }
  }

  #complain(text: string): void {
    this.notice = { text, tone: 'bad', actions: [] };
    this.#announce(text);
  }

  #announce(text: string): void {
    this.announcement = text;
  }

  #tellProgress(): void {
    const running = this.session?.state.running.map(({ progress }) => progress) ?? [];
    const state = this.#preparation.preparation?.state;
    const values = state?.status === 'running' ? [...running, state.progress?.value ?? 0] : running;
    const totalProgress =
      values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
    this.dispatchEvent(new ProgressEvent({ totalProgress }));
  }

  protected override render(): TemplateResult {
    const isEmpty = !this.session || (this.session.turns().length === 0 && !this.#running);
    return html`
      <div
        class="layout ${isEmpty ? 'empty' : ''}"
        @dragover=${this.#onDragOver}
        @dragleave=${this.#onDragLeave}
        @drop=${this.#onDrop}
        @pentimento-turn-request=${this.#onTurnRequest}
        @pentimento-stop=${() => this.stop()}
        @pentimento-select=${this.#onSelect}
        @pentimento-turn-action=${this.#onTurnAction}
        @pentimento-image-pick=${this.#onImagePick}
        @pentimento-model-change=${(event: ModelChangeEvent) => {
          this.model = event.detail.model;
        }}
        @pentimento-mask-change=${this.#onMaskChange}
      >
        ${this.#renderHeader()}
        <div class="notices">${this.#listNotices().map((notice) => this.#renderNotice(notice))}</div>
        ${this.#renderCanvas()}
        <pentimento-thread
          .session=${this.session}
          ?readonly=${this.#isReadonly || this.#isBusy}
          lang=${this.lang || nothing}
        ></pentimento-thread>
        ${this.#renderComposer()}
      </div>
      ${this.isDropping ? html`<div class="drop">${this.#localize.term('dropHere')}</div>` : nothing}
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderHeader(): TemplateResult {
    const title = this.session?.state.title ?? '';
    const shownTitle = title === 'Untitled' ? this.#localize.term('untitled') : title;
    return html`<header part="header">
      <slot name="brand"></slot>
      <button
        class="session"
        type="button"
        popovertarget="sessions"
        aria-label="${this.#localize.term('sessions')}: ${shownTitle}"
        ?disabled=${!this.session}
      >
        <span>${shownTitle}</span> ${icon('down', 14)}
      </button>
      <div id="sessions" class="sessions" popover>
        <pentimento-gallery
          .studio=${this.studio}
          current=${this.session?.id ?? nothing}
          lang=${this.lang || nothing}
        ></pentimento-gallery>
      </div>
      <span class="spacer"></span>
      ${this.#renderIconButton('importSession', 'import', () => this.sessionInput.click(), !this.studio)}
      ${this.#renderIconButton(
        'exportSession',
        'export',
        () => void this.#exportSession(),
        !this.session || this.session.turns().length === 0,
      )}
      <slot name="actions"></slot>
      <input
        class="session-file"
        type="file"
        hidden
        accept=".pentimento,application/zip"
        @change=${this.#onSessionFile}
      />
    </header>`;
  }

  #renderIconButton(
    term: 'importSession' | 'exportSession' | 'undo' | 'redo',
    drawing: 'import' | 'export' | 'undo' | 'redo',
    act: () => void,
    isDisabled: boolean,
  ): TemplateResult {
    const label = this.#localize.term(term);
    return html`<button
      class="icon"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${isDisabled}
      @click=${act}
    >
      ${icon(drawing)}
    </button>`;
  }

  #listNotices(): StudioNotice[] {
    const { session } = this;
    const actions = {
      takeOver: () => void this.#attempt(async () => session?.takeOver()),
      retrySave: () => void this.#attempt(async () => session?.retrySave()),
      exportSession: () => void this.#exportSession(),
    };
    const fromState = session ? studioNotices(session.state, actions, this.#localize) : [];
    const own = this.notice ? [this.#dismissible(this.notice)] : [];
    return [...fromState, ...this.#offlineNotice(), ...own];
  }

  #dismissible(notice: StudioNotice): StudioNotice {
    const dismiss = (): void => {
      this.notice = undefined;
    };
    return {
      ...notice,
      actions: [...notice.actions, { label: this.#localize.term('dismiss'), act: dismiss }],
    };
  }

  #offlineNotice(): StudioNotice[] {
    const reach = this.chosenModel?.descriptor.capabilities.reach;
    if (this.#online.isOnline || reach === undefined || reach === 'device') return [];
    return [{ text: this.#localize.term('offlineCloud'), tone: 'info', actions: [] }];
  }

  #renderNotice({ text, tone, actions }: StudioNotice): TemplateResult {
    return html`<div class="notice ${tone}">
      <p>${text}</p>
      ${actions.map(
        ({ label, act }) => html`<button class="outlined" type="button" @click=${act}>${label}</button>`,
      )}
    </div>`;
  }

  #renderCanvas(): TemplateResult {
    const { state } = this.session ?? {};
    const image = this.imported ? undefined : this.headImage;
    const preview = this.#running?.previews.find((candidate) => candidate !== undefined);
    const size = preview ?? image;
    return html`<pentimento-canvas
      .src=${this.#preview.url ?? this.#image.url}
      .alt=${this.#describePicture()}
      .pictureWidth=${size?.width}
      .pictureHeight=${size?.height}
      .rectangle=${this.mask.rectangle}
      ?busy=${this.#isBusy}
      ?maskable=${!this.#isReadonly && this.chosenModel?.descriptor.capabilities.edit === true}
      lang=${this.lang || nothing}
    >
      <span slot="tools" class="history">
        ${this.#renderIconButton('undo', 'undo', () => void this.#moveHead('undo'), !state?.canUndo || this.#isBusy)}
        ${this.#renderIconButton('redo', 'redo', () => void this.#moveHead('redo'), !state?.canRedo || this.#isBusy)}
        <span class="separator"></span>
      </span>
      ${this.#renderEmpty()}
    </pentimento-canvas>`;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    if (!this.session) return nothing;
    if (this.#running) {
      return html`<div class="waiting">${this.#localize.term('stage', this.#running.stage)}</div>`;
    }
    if (this.headImage) return nothing;
    return renderWelcome({
      prompts: this.chosenModel?.descriptor.promptsToTry ?? [],
      canSend: !this.#isReadonly && !this.#isBusy,
      localize: this.#localize,
      onPrompt: (instruction) => void this.send({ instruction }),
    });
  }

  #describePicture(): string {
    if (this.#preview.url) return this.#localize.term('runningPicture');
    if (this.imported) return this.#localize.term('importedPicture');
    const path = this.session?.path() ?? [];
    return this.#localize.term('pictureOfTurn', path.length, this.session?.turns().length ?? 0);
  }

  #renderComposer(): TemplateResult {
    const { session, chosenModel } = this;
    const preparation = this.#preparation.preparation?.state;
    const isForked = session?.state.head && session.children(session.state.head).length > 0;
    const note = this.#online.isOnline
      ? describeModel(chosenModel, preparation, { session, localize: this.#localize })
      : this.#localize.term('offlineDevice');
    return html`<div class="composer">
      ${
        preparation?.status === 'running' || preparation?.status === 'failed'
          ? html`<pentimento-download
              .studio=${this.studio}
              .model=${chosenModel}
              lang=${this.lang || nothing}
            ></pentimento-download>`
          : nothing
      }
      ${
        isForked && !this.#isBusy
          ? html`<p class="hint">${this.#localize.term('newBranchStarts')}</p>`
          : nothing
      }
      <pentimento-composer
        .models=${this.models}
        .model=${chosenModel?.name}
        .note=${note}
        .picture=${this.imported?.name}
        .rectangle=${this.mask.rectangle}
        .history=${session?.turns().map((turn) => turn.request.instruction) ?? []}
        ?running=${this.#isBusy}
        ?disabled=${!session || this.#isReadonly}
        lang=${this.lang || nothing}
      ></pentimento-composer>
    </div>`;
  }

  readonly #onTurnRequest = (event: TurnRequestEvent): void => {
    // The composer's event stops here; the studio sends its own, complete one.
    event.stopPropagation();
    const request = this.#ask(event.detail.request);
    if (request && this.session) void this.#run(this.session, request);
    else event.preventDefault();
  };

  readonly #onSelect = (event: SelectEvent): void => {
    const { session } = this;
    if (event.detail.kind === 'session') void this.#switchSession(event.detail.id);
    else if (session && !this.#isBusy) {
      this.imported = undefined;
      void this.#attempt(() => session.select(event.detail.id));
    }
  };

  readonly #onTurnAction = (event: TurnActionEvent): void => {
    const { session } = this;
    const { action, turnId } = event.detail;
    const turn = session?.turn(turnId);
    if (!session || !turn || this.#isBusy || this.#isReadonly) return;
    switch (action) {
      case 'fork':
        this.imported = undefined;
        this.#announce(this.#localize.term('announceForked'));
        void this.#attempt(() => session.fork(turnId));
        this.composer.focus();
        return;
      case 'retry':
        void this.#retry(session, turn);
        return;
      case 'delete':
        void this.#attempt(() => session.deleteTurn(turnId));
        return;
      default:
        action satisfies never;
    }
  };

  /** Asks again for what failed and, when that works, removes the failed attempt. */
  async #retry(session: Session, turn: Turn): Promise<void> {
    const { references, markup, size, seed, strength, background, preserve } = turn.request;
    const again = await this.send({
      instruction: turn.request.instruction,
      preserve,
      references,
      ...(turn.base === null ? {} : { base: turn.base }),
      ...(markup === undefined ? {} : { markup }),
      ...(size === undefined ? {} : { size }),
      ...(seed === undefined ? {} : { seed }),
      ...(strength === undefined ? {} : { strength }),
      ...(background === undefined ? {} : { background }),
    });
    if (again) await this.#attempt(() => session.deleteTurn(turn.id));
  }

  readonly #onImagePick = (event: ImagePickEvent): void => {
    if (event.detail.file) void this.#importPicture(event.detail.file);
    else this.imported = undefined;
  };

  readonly #onMaskChange = (event: MaskChangeEvent): void => {
    this.mask = event.detail;
  };

  readonly #onSessionFile = (): void => {
    const file = this.sessionInput.files?.[0];
    this.sessionInput.value = '';
    if (file) void this.#importSession(file);
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (this.#isReadonly || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isDropping = true;
  };

  readonly #onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null || !this.renderRoot.contains(event.relatedTarget as Node)) {
      this.isDropping = false;
    }
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.isDropping = false;
    const file = event.dataTransfer?.files[0];
    if (!file || this.#isReadonly) return;
    event.preventDefault();
    void (file.name.endsWith('.pentimento') ? this.#importSession(file) : this.#importPicture(file));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isOurs = event.composedPath().includes(this) || target === document.body;
    const isInText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    if (!isOurs || event.defaultPrevented) return;
    if (event.key === 'Escape' && this.#isBusy) {
      event.preventDefault();
      this.stop();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isInText) {
      event.preventDefault();
      void this.#moveHead(event.shiftKey ? 'redo' : 'undo');
    }
  };
}

defineElement('pentimento-studio', PentimentoStudio);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-studio': PentimentoStudio;
  }
}
