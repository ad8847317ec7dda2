import type { NamedModel, Session, Studio, Turn, TurnImage, TurnRequest } from '@pentimento/engine';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { AdapterCatalogue } from '../../connections/adapter-catalogue.ts';
import { restoreConnections } from '../../connections/restore-connections.ts';
import { FormValueController } from '../../controllers/form-value-controller.ts';
import { ModelListController } from '../../controllers/model-list-controller.ts';
import { OpenTurnsController } from '../../controllers/open-turns-controller.ts';
import { OnlineController } from '../../controllers/online-controller.ts';
import { PreparationController } from '../../controllers/preparation-controller.ts';
import { SessionController } from '../../controllers/session-controller.ts';
import { StoreNoticesController } from '../../controllers/store-notices-controller.ts';
import { defineElement } from '../../define-element.ts';
import type { ConnectionChangeEvent } from '../../events/connection-change-event.ts';
import type { ImagePickEvent } from '../../events/image-pick-event.ts';
import type { MaskChangeEvent } from '../../events/mask-change-event.ts';
import type { ModelChangeEvent } from '../../events/model-change-event.ts';
import { ProgressEvent } from '../../events/progress-event.ts';
import type { ReferenceChangeEvent } from '../../events/reference-change-event.ts';
import type { SelectEvent } from '../../events/select-event.ts';
import type { TurnActionEvent } from '../../events/turn-action-event.ts';
import { TurnRequestEvent } from '../../events/turn-request-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { preparationOf } from '../../preparation/preparation-of.ts';
import { base } from '../../theme/base.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import '../canvas/canvas.ts';
import type { PentimentoCanvas } from '../canvas/canvas.ts';
import '../composer/composer.ts';
import type { PentimentoComposer } from '../composer/composer.ts';
import type { ComposerReference } from '../composer/composer-reference.ts';
import '../download/download.ts';
import '../thread/thread.ts';
import { shownImage } from '../../preservation/shown-image.ts';
import { ForesightController } from '../../controllers/foresight-controller.ts';
import { describeError } from './describe-error.ts';
import { describeModel } from './describe-model.ts';
import { DropController } from './drop-controller.ts';
import { HistoryMoves } from './history-moves.ts';
import { measureTotalProgress } from './measure-total-progress.ts';
import { followTurn } from './follow-turn.ts';
import { openLatestSession } from './open-latest-session.ts';
import { renderHeader } from './render-header.ts';
import { renderNotice } from './render-notice.ts';
import { renderWelcome } from './render-welcome.ts';
import { renderStage } from './render-stage.ts';
import { renderStudioSheet } from './render-studio-sheet.ts';
import { SelectedPicture } from './selected-picture.ts';
import { SessionFiles } from './session-files.ts';
import { SheetController } from './sheet-controller.ts';
import { sheetStyles } from './sheet.styles.ts';
import { studioNotices } from './studio-notices.ts';
import { StudioKeys } from './studio-keys.ts';
import { StudioVoice } from './studio-voice.ts';
import { studioStyles } from './studio.styles.ts';
import { TurnActions } from './turn-actions.ts';
import { TurnRunner } from './turn-runner.ts';

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
  static override styles = [tokens, base, studioStyles, sheetStyles];
  static formAssociated = true;

  /** Adapters and a store: `createStudio(…)`. */
  @property({ attribute: false }) studio: Studio | undefined;
  /** What a person can connect besides. Absent: nothing is offered. */
  @property({ attribute: false }) catalogue: AdapterCatalogue | undefined;
  /** The open session. Set by the element to the last changed one, or a new one, when it is not given. */
  @property({ attribute: false }) session: Session | undefined;
  /** The model for the next turn, named `adapter:model`. Absent: the session's last one, else the first there is. */
  @property() model: string | undefined;
  /** Shows, and changes nothing. */
  @property({ type: Boolean }) readonly = false;
  /** When a model is fetched: `eager` at once, `lazy` and `auto` with the first turn. */
  @property() loading: 'auto' | 'lazy' | 'eager' = 'auto';

  @state() private imported: { id: string; name: string } | undefined;
  @state() private references: readonly ComposerReference[] = [];
  @state() private mask: MaskChangeEvent['detail'] = { mask: undefined, rectangle: undefined };

  @query('pentimento-composer') private readonly composer!: PentimentoComposer;
  @query('pentimento-canvas') private readonly canvas!: PentimentoCanvas;
  @query('#sessions') private readonly sessionsPanel!: HTMLElement;

  readonly #localize = new UiLocalizeController(this);
  readonly #updates = new SessionController(this, () => this.#tellProgress());
  readonly #online = new OnlineController(this);
  readonly #preparation = new PreparationController(this, () => this.#tellProgress());
  readonly #picture = new SelectedPicture(this);
  readonly #sheets = new SheetController(this);
  readonly #voice = new StudioVoice(this, this.#localize);
  readonly #modelList = new ModelListController(this, ({ adapterId, error }) =>
    this.#voice.complain(this.#localize.term('modelsFailed', adapterId, describeError(error))),
  );
  readonly #foresight = new ForesightController(this);
  readonly #openTurns = new OpenTurnsController((start) => void followTurn(this, start));
  readonly #runner = new TurnRunner(this, {
    voice: this.#voice,
    localize: this.#localize,
    giveBack: (words) => {
      this.composer.value ||= words;
    },
  });
  readonly #turnActions = new TurnActions({
    voice: this.#voice,
    localize: this.#localize,
    startFromHead: () => this.#startFromHead(),
    focusComposer: () => this.composer.focus(),
    send: (request) => this.send(request),
    hasModel: (name) => this.#modelList.models.some((model) => model.name === name),
    chooseModel: (name) => {
      this.model = name;
    },
    addReference: (turn) => this.#addReference(turn),
    reanchor: (turn, how) => this.#reanchor(turn, how),
    showSheet: (sheet) => this.#sheets.show(sheet),
    closeSheet: () => this.#sheets.close(),
  });
  readonly #history = new HistoryMoves({
    voice: this.#voice,
    localize: this.#localize,
    mayMove: () => !this.#isBusy && !this.#isReadonly,
    startFromHead: () => this.#startFromHead(),
  });
  readonly #drop = new DropController(this, {
    isOpen: () => !this.#isReadonly,
    take: (file) =>
      void (file.name.endsWith('.pentimento') ? this.#importSession(file) : this.#importPicture(file)),
  });
  readonly #storeNotices = new StoreNoticesController(this);
  readonly #files = new SessionFiles({ voice: this.#voice, localize: this.#localize });
  readonly #formValue = new FormValueController(this, this.attachInternals());

  constructor() {
    super();
    this.addController(
      new StudioKeys(this, {
        isCovered: () => this.#sheets.sheet !== undefined,
        isBusy: () => this.#isBusy,
        stop: () => this.stop(),
        move: (move) => void this.#history.move(this.session, move),
      }),
    );
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
    const { models } = this.#modelList;
    return models.find((model) => model.name === name) ?? models[0];
  }

  get #running() {
    return this.session?.state.running.at(-1);
  }

  get #isBusy(): boolean {
    return this.#runner.pending !== undefined || this.#running !== undefined;
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
    return request ? this.#run(request) : Promise.resolve(undefined);
  }

  /** Stops what runs. */
  stop(): void {
    this.#runner.stop();
  }

  protected override firstUpdated(): void {
    // Behind a button: not worth waiting for.
    void import('../gallery/gallery.ts');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('studio') && this.studio) void this.#open(this.studio);
    if (changed.has('studio') || changed.has('catalogue')) void this.#restoreConnections();
    if (changed.has('session')) this.#startAfresh();
    this.#updates.follow(this.session);
    this.#storeNotices.follow(this.studio?.store);
    this.#preparation.follow(this.studio, this.chosenModel?.name);
    this.#picture.show({
      session: this.session,
      turn: this.headTurn,
      imported: this.imported?.id,
      running: this.#running,
    });
    const { session } = this;
    const { models } = this.#modelList;
    const canSend = session && this.chosenModel && !this.#isBusy && !this.#isReadonly;
    this.#foresight.follow(canSend ? { session, request: this.#draft(), models } : undefined);
    if (!this.#isReadonly) this.#openTurns.look(session, models);
    void this.#formValue.follow(this.session, this.headImage?.id);
  }

  protected override render(): TemplateResult {
    const isEmpty = !this.session || (this.session.turns().length === 0 && !this.#running);
    const { studio, session, lang } = this;
    const localize = this.#localize;
    const onExport = (): void => void (session && this.#files.exportSession(session));
    const notices = studioNotices({
      session,
      store: this.#storeNotices,
      model: this.chosenModel,
      isOnline: this.#online.isOnline,
      voice: this.#voice,
      localize,
      onExport,
    });
    return html`
      <div
        class="layout ${isEmpty ? 'empty' : ''}"
        @dragover=${this.#drop.onDragOver}
        @dragleave=${this.#drop.onDragLeave}
        @drop=${this.#drop.onDrop}
        @pentimento-turn-request=${this.#onTurnRequest}
        @pentimento-stop=${this.stop}
        @pentimento-select=${this.#onSelect}
        @pentimento-turn-action=${this.#onTurnAction}
        @pentimento-image-pick=${this.#onImagePick}
        @pentimento-model-change=${this.#onModelChange}
        @pentimento-mask-change=${this.#onMaskChange}
        @pentimento-reference-change=${this.#onReferenceChange}
        @pentimento-connect-request=${this.#onConnectRequest}
        @pentimento-connection-change=${this.#onConnectionChange}
      >
        ${renderHeader({
          studio,
          session,
          lang,
          localize,
          onImport: (file) => void this.#importSession(file),
          onExport,
        })}
        <div class="notices">${notices.map(renderNotice)}</div>
        ${this.#renderCanvas()}
        <pentimento-thread
          .session=${session}
          .models=${this.#modelList.models}
          ?readonly=${this.#isReadonly || this.#isBusy}
          lang=${lang || nothing}
        ></pentimento-thread>
        ${this.#renderComposer()}
        ${renderStudioSheet({
          sheet: this.#sheets.sheet,
          studio,
          catalogue: this.catalogue,
          session,
          model: this.chosenModel,
          isReadonly: this.#isReadonly || this.#isBusy,
          lang,
          localize,
          onClose: () => this.#sheets.close(),
        })}
      </div>
      ${this.#drop.isDropping ? html`<div class="drop">${localize.term('dropHere')}</div>` : nothing}
      <div class="visually-hidden" role="status">${this.#voice.announcement}</div>
    `;
  }

  #renderCanvas(): TemplateResult {
    const image = this.imported ? undefined : this.headImage;
    const size = this.#running?.previews.find((candidate) => candidate !== undefined) ?? image;
    return html`<pentimento-canvas
      .src=${this.#picture.url}
      .beforeSrc=${this.#picture.beforeUrl}
      .readChanges=${this.#picture.readChanges}
      .alt=${this.#describePicture()}
      .pictureWidth=${size?.width}
      .pictureHeight=${size?.height}
      .rectangle=${this.mask.rectangle}
      ?busy=${this.#isBusy}
      ?maskable=${!this.#isReadonly && this.chosenModel?.descriptor.capabilities.edit === true}
      lang=${this.lang || nothing}
    >
      ${this.#history.render(this.session)} ${this.#renderStage()}
    </pentimento-canvas>`;
  }

  /** What stands where the picture will be. */
  #renderStage(): TemplateResult | typeof nothing {
    if (!this.session || this.headImage) return nothing;
    const stage = renderStage({
      running: this.#running,
      pending: this.#runner.pending,
      download: this.#renderDownload(),
    });
    if (stage) return stage;
    return renderWelcome({
      prompts: this.#promptsToTry(),
      isReadonly: this.#isReadonly,
      localize: this.#localize,
      onPrompt: (instruction) => {
        this.composer.focus();
        void this.send({ instruction });
      },
      onPickPicture: () => this.composer.pickPicture(),
    });
  }

  /** The chosen model's own, or those of any other: a prompt that one can draw is worth trying on each. */
  #promptsToTry(): readonly string[] {
    const models = [this.chosenModel, ...this.#modelList.models];
    return models.find((model) => model?.descriptor.promptsToTry)?.descriptor.promptsToTry ?? [];
  }

  #renderComposer(): TemplateResult {
    const { session, chosenModel } = this;
    const preparation = this.#preparation.preparation?.state.status;
    const hasNews = preparation === 'running' || preparation === 'failed';
    const isOnStage = this.#runner.pending !== undefined && !this.headImage;
    return html`<div class="composer">
      ${hasNews && !isOnStage ? this.#renderDownload() : nothing}
      <pentimento-composer
        .models=${this.#modelList.models}
        ?connectable=${this.catalogue !== undefined}
        .model=${chosenModel?.name}
        .note=${this.#note()}
        .picture=${this.imported?.name}
        .rectangle=${this.mask.rectangle}
        .references=${this.references}
        .foreseen=${this.#foresight.foreseen}
        .history=${session?.turns().map((turn) => turn.request.instruction) ?? []}
        ?running=${this.#isBusy}
        ?disabled=${!session || this.#isReadonly}
        lang=${this.lang || nothing}
      ></pentimento-composer>
    </div>`;
  }

  #renderDownload(): TemplateResult {
    return html`<pentimento-download
      .studio=${this.studio}
      .model=${this.chosenModel}
      lang=${this.lang || nothing}
    ></pentimento-download>`;
  }

  /** One line under the text field: what is most worth knowing now. */
  #note(): string {
    const { session } = this;
    const head = session?.state.head;
    if (head && session.children(head).some(({ status }) => status === 'done') && !this.#isBusy) {
      return this.#localize.term('newBranchStarts');
    }
    if (!this.#online.isOnline) return this.#localize.term('offlineDevice');
    const preparation = this.#preparation.preparation?.state;
    return describeModel(this.chosenModel, preparation, { session, localize: this.#localize });
  }

  #describePicture(): string {
    if (this.#picture.isPreview) return this.#localize.term('runningPicture');
    if (this.imported) return this.#localize.term('importedPicture');
    const count = this.session?.turns().length ?? 0;
    return this.#localize.term('pictureOfTurn', this.session?.path().length ?? 0, count);
  }

  /** Completes a request and asks whoever embeds the studio; undefined when it may not run. */
  #ask(wanted: TurnRequest): TurnRequest | undefined {
    if (!this.session || this.#isBusy || this.#isReadonly) return undefined;
    const event = new TurnRequestEvent({ request: { ...this.#draft(), ...wanted } });
    return this.dispatchEvent(event) ? event.detail.request : undefined;
  }

  /** The next request, but for its words. */
  #draft(): Omit<TurnRequest, 'instruction'> {
    const { chosenModel, references } = this;
    const base = this.imported?.id ?? this.headImage?.id;
    return {
      ...(chosenModel ? { model: chosenModel.name } : {}),
      ...(base === undefined ? {} : { base }),
      ...(base !== undefined && this.mask.mask ? { mask: this.mask.mask } : {}),
      ...(references.length > 0
        ? { references: references.map(({ image }) => ({ image, role: 'content' })) }
        : {}),
    };
  }

  async #run(request: TurnRequest): Promise<Turn | undefined> {
    const { session } = this;
    if (!session) return undefined;
    const { instruction, signal } = request;
    const turn = await this.#runner.run({
      session,
      title: instruction,
      words: instruction,
      start: (stop) => session.run({ ...request, signal: stop }),
      signal,
      preparation: this.#preparationFor(request.model),
    });
    if (!turn) return undefined;
    this.#startAfresh();
    if (session.state.title === 'Untitled') {
      await this.#voice.attempt(() => session.rename(turn.request.instruction.slice(0, 60)));
    }
    return turn;
  }

  async #reanchor(turn: Turn, how: 'replay' | 'reference'): Promise<Turn | undefined> {
    const { session, chosenModel } = this;
    if (!session) return undefined;
    const model = chosenModel?.name;
    const made = await this.#runner.run({
      session,
      title: this.#localize.term('madeAnew'),
      start: (signal) =>
        session.reanchor(turn.id, { how, signal, ...(model === undefined ? {} : { model }) }),
      preparation: this.#preparationFor(model),
    });
    if (made) this.#startFromHead();
    return made;
  }

  #preparationFor(name: string | undefined) {
    const model = this.#modelList.models.find((each) => each.name === name);
    return this.studio && model?.needsPreparation ? preparationOf(this.studio, model.name) : undefined;
  }

  async #open(studio: Studio): Promise<void> {
    await this.#voice.attempt(() => this.#modelList.follow(studio));
    this.session ??= await openLatestSession(studio, this.#voice);
    const model = this.chosenModel;
    if (this.loading === 'eager' && model?.needsPreparation) {
      await preparationOf(studio, model.name)
        .start()
        .catch(() => undefined);
    }
  }

  async #restoreConnections(): Promise<void> {
    const { studio, catalogue } = this;
    if (!studio || !catalogue) return;
    for (const { adapterId, error } of await restoreConnections({ studio, catalogue })) {
      this.#voice.complain(this.#localize.term('modelsFailed', adapterId, describeError(error)));
    }
  }

  /** Forgets what was laid beside the selected picture. */
  #startFromHead(): void {
    this.imported = undefined;
    this.mask = { mask: undefined, rectangle: undefined };
    this.canvas?.clearRectangle();
  }

  /** Forgets whatever was to go along with a request. */
  #startAfresh(): void {
    this.#startFromHead();
    this.references = [];
  }

  #addReference(turn: Turn): void {
    const image = shownImage(turn)?.id;
    if (image === undefined || this.references.some((reference) => reference.image === image)) return;
    this.references = [...this.references, { image, label: turn.request.instruction }];
  }

  async #switchSession(id: string): Promise<void> {
    this.sessionsPanel.hidePopover();
    const { studio, session: before } = this;
    if (!studio || before?.id === id) return;
    await this.#voice.attempt(async () => {
      this.session = await studio.openSession(id);
      await before?.close();
    });
  }

  async #importPicture(file: Blob): Promise<void> {
    const { session } = this;
    if (!session || this.#isReadonly) return;
    const imported = await this.#files.importPicture(session, file);
    if (!imported) return;
    this.#startFromHead();
    this.imported = imported;
    this.composer.focus();
  }

  async #importSession(file: Blob): Promise<void> {
    const session = this.studio && (await this.#files.importSession(this.studio, file));
    if (session) await this.#switchSession(session.id);
  }

  #tellProgress(): void {
    const totalProgress = measureTotalProgress(this.session, this.#preparation.preparation?.state);
    this.dispatchEvent(new ProgressEvent({ totalProgress }));
  }

  readonly #onTurnRequest = (event: TurnRequestEvent): void => {
    // The composer's event stops here; the studio sends its own, complete one.
    event.stopPropagation();
    const request = this.#ask(event.detail.request);
    if (request) void this.#run(request);
    else event.preventDefault();
  };

  readonly #onSelect = (event: SelectEvent): void => {
    const { session } = this;
    const { kind, id } = event.detail;
    if (kind === 'session') void this.#switchSession(id);
    else if (session && !this.#isBusy) {
      this.#startFromHead();
      void this.#voice.attempt(() => session.select(id));
    }
  };

  readonly #onTurnAction = (event: TurnActionEvent): void => {
    const { session } = this;
    const turn = session?.turn(event.detail.turnId);
    if (!session || !turn) return;
    void this.#turnActions.obey(event.detail, { session, turn }, !this.#isBusy && !this.#isReadonly);
  };

  readonly #onImagePick = (event: ImagePickEvent): void => {
    if (event.detail.file) void this.#importPicture(event.detail.file);
    else this.imported = undefined;
  };

  readonly #onModelChange = (event: ModelChangeEvent): void => {
    this.model = event.detail.model;
  };

  readonly #onConnectRequest = (): void =>
    void this.#voice.attempt(() => this.#sheets.show({ kind: 'connections' }));

  /** Who connects a back end wants to use it; who disconnects the one in use goes on with another. */
  readonly #onConnectionChange = async ({ detail }: ConnectionChangeEvent): Promise<void> => {
    const { adapterId, isConnected } = detail;
    if (!isConnected) {
      if (this.model?.startsWith(`${adapterId}:`)) this.model = undefined;
      return;
    }
    const first = (await this.studio?.models())?.models.find((model) => model.adapterId === adapterId);
    if (first) this.model = first.name;
  };

  readonly #onReferenceChange = ({ detail }: ReferenceChangeEvent): void => {
    this.references = this.references.filter(({ image }) => detail.references.includes(image));
  };

  readonly #onMaskChange = (event: MaskChangeEvent): void => {
    this.mask = event.detail;
  };
}

defineElement('pentimento-studio', PentimentoStudio);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-studio': PentimentoStudio;
  }
}
