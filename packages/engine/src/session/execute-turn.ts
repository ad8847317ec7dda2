import { findOriginImage } from '../drift/find-origin-image.ts';
import { warnOfDrift } from '../drift/warn-of-drift.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnDerivation } from '../protocol/turn-derivation.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { ObjectRegister } from '../register/object-register.ts';
import { estimateCostUsd } from '../run/estimate-cost.ts';
import { runTurn } from '../run/run-turn.ts';
import type { ImageStore } from '../store/image-store.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { SessionChange } from '../store/session-store.ts';
import { commitTurn } from './commit-turn.ts';
import { loadAdapterRequest } from './load-adapter-request.ts';
import { notePending } from './note-pending.ts';
import { resolveModel } from './resolve-model.ts';
import type { SessionContext } from './session-context.ts';
import type { SessionWriter } from './session-writer.ts';
import type { UnderstoodRequest } from './understand-request.ts';
import type { TurnGraph } from './turn-graph.ts';

/** Options of `executeTurn`. */
export interface ExecuteTurnOptions {
  context: SessionContext;
  writer: SessionWriter;
  /** All turns of the session. */
  graph: TurnGraph;
  request: TurnRequest;
  turnId: string;
  parent: string | null;
  /** What was selected when the person asked. */
  headAtStart: string | null;
  /** What has been named on a path of turns. */
  registerAfter: (path: readonly Turn[]) => Promise<ObjectRegister>;
  /** Where the turn comes from, if not from a person's instruction. Absent: from that. */
  derivation?: TurnDerivation;
  /** What was noted of it before a reload. Absent: a new turn. */
  resumed?: PendingTurn;
  signal: AbortSignal;
  emit: (event: TurnEvent) => void;
}

/**
 * Looks everything up, runs the turn, stores it. Resolves with the durable turn.
 *
 * @throws EngineError why it did not end well; the failed turn is stored all the same.
 */
export async function executeTurn(options: ExecuteTurnOptions): Promise<Turn> {
  const { context, writer, request, turnId, parent, headAtStart, resumed, signal, emit } = options;
  const { adapter, model } = await resolveModel({ name: request.model ?? writer.record.model, context });
  if (!resumed) assertAffordable(writer.record, request, model);
  const providerState = await readProviderState(options, adapter);
  const path = options.graph.path(parent);
  const understood = await understand(options, { path, model });
  const adapterRequest = await loadAdapterRequest({
    request: understood.request,
    preserveList: understood.sent?.preserveList ?? [],
    modelId: model.id,
    adapterId: adapter.id,
    images: context.store.images,
    providerState,
    pending: resumed?.opaque,
  });
  const turnIds = resumed ? [resumed.id, turnId] : [turnId];
  let open = resumed;
  const finished = await runTurn({
    turnId,
    sessionId: writer.record.id,
    parent,
    resumed,
    derivation: options.derivation,
    request,
    understood,
    adapterRequest,
    origin: await loadOrigin(path, { base: request.base, images: context.store.images }),
    adapter,
    model,
    environment: context.environment,
    signal,
    emit,
    notePending: async (turn, images) => {
      open = turn;
      const note = { turnIds, ...(turn && { turn }) };
      // What cannot be noted shows as a storage error; the work that is paid for goes on.
      await writer.write((record) => ({ record: notePending(record, note), images })).catch(() => undefined);
    },
  });
  const drift = warnOfDrift([...path, finished.turn], writer.record.pins ?? []);
  if (drift && !finished.error) {
    finished.turn.warnings.push(drift);
    emit({ type: 'warning', ...drift });
  }
  const isOpen = finished.turn.status === 'failed';
  const pending = { turnIds, ...(open && isOpen && { turn: { ...open, id: turnId } }) };
  const plan = (record: SessionRecord): SessionChange =>
    commitTurn(record, finished, { headAtStart, pending });
  if (finished.error) {
    await writer.write(plan).catch(() => undefined);
    throw finished.error;
  }
  await writer.write(plan, { keep: true });
  emit({ type: 'turn-committed', turn: finished.turn });
  return finished.turn;
}

/** What the words mean after what was said before. What the engine worded itself is clear already. */
async function understand(
  { context, request, registerAfter, derivation, resumed, signal }: ExecuteTurnOptions,
  { path, model }: { path: Turn[]; model: ModelDescriptor },
): Promise<UnderstoodRequest> {
  if (request.base === undefined || derivation) return { request, warnings: [] };
  const { understandRequest, withSentWords } = await import('./understand-request.ts');
  if (resumed) return withSentWords(request, resumed.sent);
  const { resolver } = context.environment;
  const register = await registerAfter(path);
  return understandRequest({ request, path, register, resolver, capabilities: model.capabilities, signal });
}

function assertAffordable(record: SessionRecord, request: TurnRequest, model: ModelDescriptor): void {
  if (record.costCapUsd === undefined) return;
  const usd = estimateCostUsd(model, { ...request, candidates: request.candidates ?? 1 }) ?? 0;
  if (record.spentUsd + usd <= record.costCapUsd) return;
  throw new InvalidRequestError({
    message: `This turn would cost about $${usd.toFixed(3)} and pass the session's cap of $${record.costCapUsd} ($${record.spentUsd.toFixed(3)} spent). Raise the cap, or choose a cheaper model.`,
  });
}

/** The file of turn 0's picture, to measure against; undefined when that is the base, or it is not there. */
async function loadOrigin(
  path: Turn[],
  { base, images }: { base: string | undefined; images: ImageStore },
): Promise<Uint8Array | undefined> {
  const id = findOriginImage(path);
  if (base === undefined || id === undefined || id === base) return undefined;
  return (await images.get(id).catch(() => undefined))?.bytes;
}

async function readProviderState(
  { context, writer, parent, derivation }: ExecuteTurnOptions,
  adapter: ImageAdapter,
): Promise<unknown> {
  if (parent === null) return undefined;
  const key = {
    sessionId: writer.record.id,
    // What a re-anchored turn goes on from is the anchor's conversation.
    turnId: derivation?.kind === 'reanchored' ? derivation.anchor : parent,
    adapterId: adapter.id,
    now: context.environment.now(),
  };
  return context.store.sessions.readProviderState(key).catch(() => undefined);
}
