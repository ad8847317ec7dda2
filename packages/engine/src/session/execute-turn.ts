import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import { estimateCostUsd } from '../run/estimate-cost.ts';
import { runTurn, type FinishedTurn } from '../run/run-turn.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { SessionChange } from '../store/session-store.ts';
import { headAfterTurn } from './move-head.ts';
import { loadAdapterRequest } from './load-adapter-request.ts';
import { resolveModel } from './resolve-model.ts';
import type { SessionContext } from './session-context.ts';
import type { SessionWriter } from './session-writer.ts';

/** Options of `executeTurn`. */
export interface ExecuteTurnOptions {
  context: SessionContext;
  writer: SessionWriter;
  request: TurnRequest;
  turnId: string;
  parent: string | null;
  signal: AbortSignal;
  emit: (event: TurnEvent) => void;
}

/**
 * Looks everything up, runs the turn, stores it. Resolves with the durable turn.
 *
 * @throws EngineError why it did not end well; the failed turn is stored all the same.
 */
export async function executeTurn(options: ExecuteTurnOptions): Promise<Turn> {
  const { context, writer, request, turnId, parent, signal, emit } = options;
  const headAtStart = writer.record.head;
  const { adapter, model } = await resolveModel({ name: request.model ?? writer.record.model, context });
  assertAffordable(writer.record, request, model);
  const providerState = await readProviderState(options, adapter);
  const adapterRequest = await loadAdapterRequest({
    request,
    modelId: model.id,
    adapterId: adapter.id,
    images: context.store.images,
    providerState,
  });
  const finished = await runTurn({
    turnId,
    sessionId: writer.record.id,
    parent,
    request,
    adapterRequest,
    adapter,
    model,
    environment: context.environment,
    signal,
    emit,
  });
  const plan = (record: SessionRecord): SessionChange => commitOf(record, finished, headAtStart);
  if (finished.error) {
    await writer.write(plan).catch(() => undefined);
    throw finished.error;
  }
  await writer.write(plan, { keep: true });
  emit({ type: 'turn-committed', turn: finished.turn });
  return finished.turn;
}

function commitOf(
  record: SessionRecord,
  { turn, images, providerStates }: FinishedTurn,
  headAtStart: string | null,
): SessionChange {
  const cover = turn.images[0]?.id ?? record.coverImage;
  return {
    record: {
      ...record,
      ...headAfterTurn(record, turn, headAtStart),
      updatedAt: turn.endedAt,
      turnCount: record.turnCount + 1,
      spentUsd: record.spentUsd + (turn.costUsd ?? 0),
      model: `${turn.adapter.id}:${turn.adapter.model}`,
      ...(cover !== undefined && { coverImage: cover }),
    },
    turns: [turn],
    images,
    providerStates,
  };
}

function assertAffordable(record: SessionRecord, request: TurnRequest, model: ModelDescriptor): void {
  if (record.costCapUsd === undefined) return;
  const usd = estimateCostUsd(model, { ...request, candidates: request.candidates ?? 1 }) ?? 0;
  if (record.spentUsd + usd <= record.costCapUsd) return;
  throw new InvalidRequestError({
    message: `This turn would cost about $${usd.toFixed(3)} and pass the session's cap of $${record.costCapUsd} ($${record.spentUsd.toFixed(3)} spent). Raise the cap, or choose a cheaper model.`,
  });
}

async function readProviderState(
  { context, writer, parent }: ExecuteTurnOptions,
  adapter: ImageAdapter,
): Promise<unknown> {
  if (parent === null) return undefined;
  const key = {
    sessionId: writer.record.id,
    turnId: parent,
    adapterId: adapter.id,
    now: context.environment.now(),
  };
  return context.store.sessions.readProviderState(key).catch(() => undefined);
}
