import type { DriftPoint } from '../drift/drift-point.ts';
import { findAnchor, type Anchor } from '../drift/find-anchor.ts';
import { listDrift } from '../drift/list-drift.ts';
import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { hashImage } from '../image/hash-image.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import { estimateCostUsd } from '../run/estimate-cost.ts';
import { validateTurnRequest } from '../run/validate-turn-request.ts';
import type { InstructionResolution } from '../register/instruction-resolution.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { SessionChange } from '../store/session-store.ts';
import type { RequestCheck } from './check-request.ts';
import type { ReanchorOptions } from './merge-edits.ts';
import { headAfterRemoval, redoTurn, selectTurn, undoTurn } from './move-head.ts';
import { readStoredMask } from './read-stored-mask.ts';
import { resolveModel } from './resolve-model.ts';
import type { CostEstimate, Session } from './session.ts';
import type { SessionContext } from './session-context.ts';
import { SessionRuns } from './session-runs.ts';
import type { RunningTurn, SessionNotice, SessionState } from './session-state.ts';
import { SessionSync } from './session-sync.ts';
import { SessionWriter } from './session-writer.ts';
import { TurnGraph } from './turn-graph.ts';
import { TurnLauncher } from './turn-launcher.ts';
import type { TurnRun } from './turn-run.ts';

/** The session behind the `Session` interface: it joins the turn graph, the writer and the runs, and tells listeners. */
export class EngineSession implements Session {
  readonly id: string;
  readonly #context: SessionContext;
  readonly #graph = new TurnGraph();
  readonly #runs = new SessionRuns(() => this.#refresh());
  readonly #writer: SessionWriter;
  readonly #listeners = new Set<(notice: SessionNotice) => void>();
  readonly #onClose: () => void;
  readonly #sync: SessionSync;
  readonly #launcher: TurnLauncher;
  #isClosed = false;
  #state: SessionState | undefined;

  constructor(options: { context: SessionContext; record: SessionRecord; onClose: () => void }) {
    const { store } = options.context;
    this.id = options.record.id;
    this.#context = options.context;
    this.#onClose = options.onClose;
    this.#writer = new SessionWriter({
      sessions: store.sessions,
      record: options.record,
      onStored: (change) => this.#apply(change),
      mayWrite: () => this.#sync.isWriter,
    });
    this.#sync = new SessionSync({
      sessionId: this.id,
      store,
      graph: this.#graph,
      writer: this.#writer,
      onTurns: (added) => this.#announce({ added, removed: [] }),
      onChange: () => this.#refresh(),
      onLockLost: () => this.#runs.abortAll('Another tab has taken this session over.'),
    });
    this.#launcher = new TurnLauncher({
      context: options.context,
      writer: this.#writer,
      graph: this.#graph,
      runs: this.#runs,
      whenLoaded: () => this.#sync.whenLoaded(),
    });
  }

  /** Asks for the right to write and reads the newest turns; the older ones follow by themselves. */
  open(options: { isNew: boolean }): Promise<void> {
    return this.#sync.open(options);
  }

  get state(): SessionState {
    this.#state ??= this.#snapshot();
    return this.#state;
  }

  run(request: TurnRequest): TurnRun {
    this.#assertWriter();
    return this.#launcher.run(request);
  }

  resumable(): PendingTurn[] {
    return this.#sync.isWriter ? this.#launcher.resumable() : [];
  }

  resume(turnId: string): TurnRun {
    this.#assertWriter();
    return this.#launcher.resume(turnId);
  }

  reanchor(turnId: string | null = this.#writer.record.head, options: ReanchorOptions = {}): TurnRun {
    this.#assertWriter();
    this.#assertTurn(turnId);
    return this.#launcher.reanchor(turnId, options);
  }

  async adopt(
    turnId: string,
    role: 'raw' | 'composite',
    { candidate = 0 }: { candidate?: number } = {},
  ): Promise<Turn> {
    this.#assertWriter();
    this.#assertTurn(turnId);
    return this.#launcher.adopt({ turnId, role, candidate }).finally(() => this.#refresh());
  }

  async interpret(instruction: string, { base }: { base?: string } = {}): Promise<InstructionResolution> {
    await this.whenLoaded();
    return this.#launcher.interpret(instruction, base);
  }

  async pin(turnId: string): Promise<void> {
    this.#assertTurn(turnId);
    await this.#update(({ pins = [] }) => (pins.includes(turnId) ? undefined : { pins: [...pins, turnId] }));
  }

  async unpin(turnId: string): Promise<void> {
    await this.#update(({ pins = [] }) =>
      pins.includes(turnId) ? { pins: pins.filter((id) => id !== turnId) } : undefined,
    );
  }

  anchor(turnId?: string | null): Anchor | undefined {
    return findAnchor(this.path(turnId), this.state.pins);
  }

  drift(turnId?: string | null): DriftPoint[] {
    return listDrift(this.path(turnId), this.state.pins);
  }

  async check(request: TurnRequest): Promise<RequestCheck> {
    const { checkRequest } = await import('./check-request.ts');
    return checkRequest(request, { context: this.#context, model: this.#writer.record.model });
  }

  async estimateCost(request: TurnRequest): Promise<CostEstimate> {
    validateTurnRequest(request);
    const { record } = this.#writer;
    const { model } = await resolveModel({ name: request.model ?? record.model, context: this.#context });
    const usd = estimateCostUsd(model, { ...request, candidates: request.candidates ?? 1 });
    if (usd === undefined) return { exceedsCap: false };
    return { usd, exceedsCap: record.costCapUsd !== undefined && record.spentUsd + usd > record.costCapUsd };
  }

  turns(): Turn[] {
    return this.#graph.turns();
  }

  turn(turnId: string): Turn | undefined {
    return this.#graph.get(turnId);
  }

  path(turnId: string | null = this.#writer.record.head): Turn[] {
    return this.#graph.path(turnId);
  }

  children(turnId: string | null): Turn[] {
    return this.#graph.children(turnId);
  }

  async select(turnId: string | null): Promise<void> {
    this.#assertTurn(turnId);
    await this.#update((record) => selectTurn(record, turnId));
  }

  async undo(): Promise<string | null> {
    await this.#update((record) => undoTurn(record, this.#graph));
    return this.#writer.record.head;
  }

  async redo(): Promise<string | null> {
    await this.#update((record) => redoTurn(record));
    return this.#writer.record.head;
  }

  async fork(turnId: string): Promise<void> {
    this.#assertTurn(turnId);
    await this.#update(() => ({ head: turnId, redo: [] }));
  }

  async rename(title: string): Promise<void> {
    const trimmed = title.trim().slice(0, 200);
    if (!trimmed) throw new InvalidRequestError({ message: 'A session needs a title that is not empty.' });
    await this.#update(() => ({ title: trimmed }));
  }

  async setCostCap(usd: number | undefined): Promise<void> {
    if (usd !== undefined && !(usd >= 0))
      throw new InvalidRequestError({ message: 'A cost cap is a number of US dollars, 0 or more.' });
    await this.#write((record) => {
      const { costCapUsd: _, ...rest } = record;
      return { record: usd === undefined ? rest : { ...rest, costCapUsd: usd } };
    });
  }

  async deleteTurn(turnId: string): Promise<void> {
    this.#assertTurn(turnId);
    await this.whenLoaded();
    const removed = new Set(this.#graph.subtree(turnId));
    const follows = ({ parent }: RunningTurn): boolean => parent !== null && removed.has(parent);
    // What has been answered is stored first, and goes with the rest.
    await this.#runs.abort(follows, 'The turn that it follows is being deleted.');
    await this.#write((record) => {
      const removedTurns = this.#graph.subtree(turnId);
      if (removedTurns.length === 0) return undefined;
      const head = headAfterRemoval(record, new Set(removedTurns), this.#graph);
      const { coverImage: _, ...rest } = record;
      const cover = head.head === null ? undefined : this.#graph.get(head.head)?.images[0]?.id;
      const turnCount = record.turnCount - removedTurns.length;
      const isKept = (id: string | null): boolean => id === null || !removedTurns.includes(id);
      const pending = record.pending && {
        pending: record.pending.filter(({ id, parent }) => isKept(id) && isKept(parent)),
      };
      const pins = record.pins && { pins: record.pins.filter((id) => !removedTurns.includes(id)) };
      return {
        record: {
          ...rest,
          ...head,
          ...pins,
          ...pending,
          turnCount,
          ...(cover !== undefined && { coverImage: cover }),
        },
        removedTurns,
      };
    });
  }

  async delete(): Promise<void> {
    this.#assertWriter();
    await this.#runs.abortAll('The session is being deleted.');
    await this.#writer.settled();
    await this.#context.store.sessions.delete(this.id);
    await this.close();
  }

  async importImage(blob: Blob, options: { signal?: AbortSignal } = {}): Promise<string> {
    this.#assertWriter();
    const { importImage } = await import('../image/import-image.ts');
    const image = await importImage(blob, { codec: this.#context.environment.codec, ...options });
    const id = await hashImage(image.bytes);
    await this.#write((record) => ({
      record: record.imports.includes(id) ? record : { ...record, imports: [...record.imports, id] },
      images: [{ id, mediaType: image.mediaType, bytes: image.bytes }],
    }));
    return id;
  }

  async image(imageId: string): Promise<Blob> {
    const stored = await this.#context.store.images.get(imageId);
    if (!stored)
      throw new CorruptSessionError({
        message: `The picture ${imageId.slice(0, 8)}… is missing or damaged in this store.`,
      });
    return new Blob([stored.bytes.slice()], { type: stored.mediaType });
  }

  async mask(turnId: string): Promise<ImageMask | undefined> {
    return readStoredMask(this.#context.store.images, this.#graph.get(turnId)?.mask);
  }

  async weights(
    turnId: string,
    { candidate = 0 }: { candidate?: number } = {},
  ): Promise<ImageMask | undefined> {
    const turn = this.#graph.get(turnId);
    const other = turn?.otherCandidates?.find((each) => each.candidate === candidate);
    return readStoredMask(
      this.#context.store.images,
      (candidate === 0 ? turn : other)?.preservation?.weights,
    );
  }

  async export(options: { signal?: AbortSignal; onProgress?: (value: number) => void } = {}): Promise<Blob> {
    await this.#writer.settled();
    const { exportSessionFile } = await import('../session-file/export-session-file.ts');
    return exportSessionFile({ store: this.#context.store, sessionId: this.id, ...options });
  }

  async retrySave(): Promise<void> {
    this.#assertWriter();
    await this.#writer.retry().finally(() => this.#refresh());
  }

  takeOver(): Promise<void> {
    return this.#sync.takeOver();
  }

  whenLoaded(): Promise<void> {
    return this.#sync.whenLoaded();
  }

  subscribe(listener: (notice: SessionNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#runs.abortAll('The session was closed.');
    await this.#writer.settled();
    this.#onClose();
    await this.#sync.close();
  }

  #apply(change: SessionChange): void {
    const added = this.#graph.add(change.turns ?? []);
    const removed = this.#graph.remove(change.removedTurns ?? []);
    this.#announce({ added, removed });
    this.#refresh();
  }

  async #update(plan: (record: SessionRecord) => Partial<SessionRecord> | undefined): Promise<void> {
    await this.#write((record) => {
      const part = plan(record);
      return part && { record: { ...record, ...part } };
    });
  }

  async #write(
    plan: (record: SessionRecord) => (Omit<SessionChange, 'record'> & { record: SessionRecord }) | undefined,
  ): Promise<void> {
    this.#assertWriter();
    const stamped = (record: SessionRecord): SessionChange | undefined => {
      const change = plan(record);
      return (
        change && { ...change, record: { ...change.record, updatedAt: this.#context.environment.now() } }
      );
    };
    await this.#writer.write(stamped).finally(() => this.#refresh());
  }

  #announce(change: { added: string[]; removed: string[] }): void {
    if (change.added.length + change.removed.length > 0) this.#tell({ type: 'turns-changed', ...change });
  }

  #refresh(): void {
    this.#state = undefined;
    this.#tell({ type: 'state-changed' });
  }

  #tell(notice: SessionNotice): void {
    for (const listener of this.#listeners) {
      try {
        listener(notice);
      } catch (error) {
        this.#context.environment.log({
          level: 'error',
          message: `A listener of the session failed: ${String(error)}`,
        });
      }
    }
  }

  #snapshot(): SessionState {
    const { record, failure } = this.#writer;
    return {
      head: record.head,
      title: record.title,
      canUndo: record.head !== null,
      canRedo: record.redo.length > 0,
      role: this.#sync.isWriter ? 'writer' : 'follower',
      running: this.#runs.turns,
      isLoaded: this.#sync.isLoaded,
      pins: record.pins ?? [],
      spentUsd: record.spentUsd,
      ...(failure && { storageError: failure }),
      ...(record.costCapUsd !== undefined && { costCapUsd: record.costCapUsd }),
    };
  }

  #assertWriter(): void {
    if (this.#isClosed) throw new InvalidRequestError({ message: 'This session is closed: open it again.' });
    if (!this.#sync.isWriter)
      throw new InvalidRequestError({ message: 'Another tab is writing this session: take it over first.' });
  }

  #assertTurn(turnId: string | null): void {
    if (turnId !== null && !this.#graph.get(turnId))
      throw new InvalidRequestError({ message: `There is no turn '${turnId}' in this session.` });
  }
}
