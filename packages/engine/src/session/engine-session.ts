import type { DriftPoint } from '../drift/drift-point.ts';
import { findAnchor, type Anchor } from '../drift/find-anchor.ts';
import { listDrift } from '../drift/list-drift.ts';
import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { hashImage } from '../image/hash-image.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { StoredMask } from '../protocol/stored-mask.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import { estimateCostUsd } from '../run/estimate-cost.ts';
import { validateTurnRequest } from '../run/validate-turn-request.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { SessionChange } from '../store/session-store.ts';
import { adoptPicture } from './adopt-picture.ts';
import { createTurnId } from './create-turn-id.ts';
import { executeTurn, type ExecuteTurnOptions } from './execute-turn.ts';
import { mergeEdits, type ReanchorOptions } from './merge-edits.ts';
import { headAfterRemoval, redoTurn, selectTurn, undoTurn } from './move-head.ts';
import { resolveModel } from './resolve-model.ts';
import type { CostEstimate, Session } from './session.ts';
import type { SessionContext } from './session-context.ts';
import { restoreTurnRequest } from './restore-turn-request.ts';
import { SessionRuns } from './session-runs.ts';
import type { RunningTurn, SessionNotice, SessionState } from './session-state.ts';
import { SessionSync } from './session-sync.ts';
import { SessionWriter } from './session-writer.ts';
import { TurnGraph } from './turn-graph.ts';
import type { TurnRun } from './turn-run.ts';

/** What is to be run. */
type OrderedTurn = Pick<ExecuteTurnOptions, 'request' | 'derivation' | 'resumed'>;

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
    validateTurnRequest(request);
    const { base, instruction, model, signal } = request;
    const parent =
      base === undefined ? null : (this.#graph.ownerOf(base, this.#writer.record.head)?.id ?? null);
    return this.#start({ parent, instruction, model, signal, request: async () => ({ request }) });
  }

  resumable(): PendingTurn[] {
    if (!this.#sync.isWriter) return [];
    const now = this.#context.environment.now();
    const running = new Set(this.#runs.turns.flatMap((turn) => [turn.turnId, turn.resumes]));
    return (this.#writer.record.pending ?? []).filter(
      ({ id, expiresAt = Infinity }) => expiresAt > now && !running.has(id),
    );
  }

  resume(turnId: string): TurnRun {
    this.#assertWriter();
    const resumed = this.resumable().find(({ id }) => id === turnId);
    if (!resumed)
      throw new InvalidRequestError({ message: `No provider is at work on turn '${turnId}' any more.` });
    const { parent, adapter, derivation } = resumed;
    const request = async (): Promise<OrderedTurn> => ({
      request: restoreTurnRequest(resumed, await this.#readMask(resumed.mask)),
      ...(derivation && { derivation }),
      resumed,
    });
    const { instruction } = resumed.request;
    const model = `${adapter.id}:${adapter.model}`;
    return this.#start({ parent, instruction, model, signal: undefined, request, resumes: turnId });
  }

  reanchor(turnId: string | null = this.#writer.record.head, options: ReanchorOptions = {}): TurnRun {
    this.#assertWriter();
    this.#assertTurn(turnId);
    const anchor = this.anchor(turnId);
    if (!anchor || anchor.since.length === 0)
      throw new InvalidRequestError({ message: 'Nothing has been changed since the anchor.' });
    const maskOf = (id: string): Promise<ImageMask | undefined> => this.mask(id);
    const request = async (): Promise<OrderedTurn> => ({
      request: await mergeEdits({ ...options, anchor, maskOf }),
      derivation: { kind: 'reanchored', anchor: anchor.turn.id },
    });
    const { model, signal } = options;
    return this.#start({ parent: turnId, instruction: 're-anchor', model, signal, request });
  }

  async adopt(
    turnId: string,
    role: 'raw' | 'composite',
    { candidate = 0 }: { candidate?: number } = {},
  ): Promise<Turn> {
    this.#assertWriter();
    this.#assertTurn(turnId);
    const source = this.#graph.get(turnId)!;
    const id = this.#createTurnId();
    const options = { context: this.#context, writer: this.#writer, id, source, role, candidate };
    return adoptPicture(options).finally(() => this.#refresh());
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
    return this.#readMask(this.#graph.get(turnId)?.mask);
  }

  async weights(
    turnId: string,
    { candidate = 0 }: { candidate?: number } = {},
  ): Promise<ImageMask | undefined> {
    const turn = this.#graph.get(turnId);
    const other = turn?.otherCandidates?.find((each) => each.candidate === candidate);
    return this.#readMask((candidate === 0 ? turn : other)?.preservation?.weights);
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

  #start(options: {
    parent: string | null;
    instruction: string;
    model: string | undefined;
    signal: AbortSignal | undefined;
    request: () => Promise<OrderedTurn>;
    resumes?: string;
  }): TurnRun {
    const { parent, instruction, signal: stop, request, resumes } = options;
    const isIdFree = resumes !== undefined && !this.#graph.get(resumes);
    const { environment } = this.#context;
    const turn: RunningTurn = {
      turnId: isIdFree ? resumes : this.#createTurnId(),
      ...(resumes !== undefined && { resumes }),
      parent,
      model: options.model ?? this.#writer.record.model ?? '',
      instruction,
      progress: 0,
      stage: 'starting',
      previews: [],
      warnings: [],
      startedAt: environment.now(),
    };
    const { turnId } = turn;
    const context = this.#context;
    const writer = this.#writer;
    const graph = this.#graph;
    const execute = async (tools: Pick<ExecuteTurnOptions, 'signal' | 'emit'>): Promise<Turn> =>
      executeTurn({ context, writer, graph, turnId, parent, ...(await request()), ...tools });
    return this.#runs.start({ turn, signal: stop, execute });
  }

  #createTurnId(): string {
    const ids = [this.#graph.turns().at(-1)?.id, this.#runs.turns.at(-1)?.turnId];
    const newest = ids
      .filter((id) => id !== undefined)
      .sort()
      .at(-1);
    return createTurnId(this.#context.environment.createId, newest);
  }

  async #readMask(stored: StoredMask | undefined): Promise<ImageMask | undefined> {
    if (!stored) return undefined;
    const { decodeMask } = await import('../image/decode-mask.ts');
    return decodeMask(new Uint8Array(await (await this.image(stored.id)).arrayBuffer()));
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
