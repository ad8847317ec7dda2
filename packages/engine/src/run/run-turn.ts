import { encodeMask } from '../image/encode-mask.ts';
import { hashImage } from '../image/hash-image.ts';
import type { EngineError } from '../errors/engine-error.ts';
import type { PendingEvent } from '../protocol/adapter-event.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { StoredMask } from '../protocol/stored-mask.ts';
import type { StoredTurnRequest, Turn } from '../protocol/turn.ts';
import type { TurnDerivation } from '../protocol/turn-derivation.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { UnderstoodRequest } from '../session/understand-request.ts';
import type { StudioEnvironment } from '../session/studio-environment.ts';
import type { StoredImage } from '../store/image-store.ts';
import type { ProviderStateEntry } from '../store/session-store.ts';
import { addUsage } from './add-usage.ts';
import { coalescePreviews } from './coalesce-previews.ts';
import { storedFraming } from './frame-request.ts';
import { prepareRequest, type PreparedRequest } from './prepare-request.ts';
import { retryWithBackoff } from './retry-with-backoff.ts';
import { runAdapter, type AdapterOutcome } from './run-adapter.ts';
import { settleCandidates } from './settle-candidates.ts';
import { storableOptions } from './storable-options.ts';
import { toEngineError } from './to-engine-error.ts';
import { toPendingTurn } from './to-pending-turn.ts';

/** A finished turn and what must be stored with it. */
export interface FinishedTurn {
  turn: Turn;
  images: StoredImage[];
  providerStates: ProviderStateEntry[];
  /** Why it did not end well; undefined when it did. */
  error?: EngineError;
}

/** Options of `runTurn`. */
export interface RunTurnOptions {
  turnId: string;
  sessionId: string;
  parent: string | null;
  /** As the person gave it. */
  request: TurnRequest;
  /** What a model is told of it. */
  understood: Pick<UnderstoodRequest, 'sent' | 'warnings'>;
  /** The same with bytes instead of ids, not yet negotiated. */
  adapterRequest: AdapterRequest;
  /** What was noted of it before a reload. Undefined: a new turn. */
  resumed: PendingTurn | undefined;
  /** Where the turn comes from, if not from a person's instruction. */
  derivation: TurnDerivation | undefined;
  /** File of the first picture of the path. Undefined: that is the base, or there is none. */
  origin: Uint8Array | undefined;
  adapter: ImageAdapter;
  model: ModelDescriptor;
  environment: StudioEnvironment;
  signal: AbortSignal;
  emit: (event: TurnEvent) => void;
  /** Notes what a provider has taken on, with the files that it refers to; undefined: nothing any more. Never rejects. */
  notePending: (pending: PendingTurn | undefined, images: StoredImage[]) => Promise<void>;
}

const maxRetries = 2;

/** Runs one turn to its end, good or bad. Never throws: a failure is a turn, too. */
export async function runTurn(options: RunTurnOptions): Promise<FinishedTurn> {
  const startedAt = options.environment.now();
  const mask = await storedMask(options.request);
  const draft = draftTurn(options, startedAt);
  if (mask) draft.mask = mask.stored;
  const images = mask ? [mask.image] : [];
  try {
    const prepared = await prepareRequest(options);
    prepared.warnings.unshift(...options.understood.warnings);
    const framing = storedFraming(prepared.framing, prepared.expansion);
    if (framing) draft.framing = framing;
    for (const warning of prepared.warnings) options.emit({ type: 'warning', ...warning });
    const outcome = await attempt(options, { request: prepared.request, draft, images });
    return await finish(draft, { options, outcome, prepared, images });
  } catch (caught) {
    const error = toEngineError(caught, options.signal);
    options.environment.log({
      level: 'warn',
      message: `Turn failed: ${error.message}`,
      data: { code: error.code, turnId: options.turnId },
    });
    return {
      turn: failedTurn(draft, error, options.environment.now()),
      images,
      providerStates: [],
      error,
    };
  }
}

function attempt(
  options: RunTurnOptions,
  { request, draft, images }: { request: AdapterRequest; draft: Turn; images: StoredImage[] },
): Promise<AdapterOutcome> {
  const { adapter, environment, signal, emit } = options;
  const { fetch, now, createId, log } = environment;
  const { pending: resumed, ...fresh } = request;
  let pending = resumed;
  const keepPending = async (event: PendingEvent): Promise<void> => {
    const noted = toPendingTurn(draft, event);
    pending = noted?.opaque;
    await options.notePending(noted, images);
  };
  const run = (): Promise<AdapterOutcome> =>
    runAdapter({
      adapter,
      request: pending === undefined ? fresh : { ...fresh, pending },
      keepPending,
      onUsage: (usage) => void (draft.usage = addUsage(draft.usage, usage)),
      context: { signal, fetch, now, createId, log },
      emit: coalescePreviews({
        intervalMs: environment.previewIntervalMs,
        now,
        emit: (event) => event.type !== 'provider-state' && event.type !== 'pending' && emit(event),
      }),
    });
  return retryWithBackoff(run, {
    signal,
    environment,
    maxRetries,
    onRetry: ({ attempt: number, delayMs, error }) =>
      emit({ type: 'retry', attempt: number, delayMs, reason: error.message }),
  });
}

interface FinishOptions {
  options: RunTurnOptions;
  outcome: AdapterOutcome;
  prepared: PreparedRequest;
  /** What the turn refers to besides its results. */
  images: StoredImage[];
}

async function finish(
  draft: Turn,
  { options, outcome, prepared, images }: FinishOptions,
): Promise<FinishedTurn> {
  const { environment, signal, emit, origin } = options;
  const { files, ...settled } = await settleCandidates(outcome.images, {
    request: options.adapterRequest,
    mode: prepared.mode,
    expansion: prepared.expansion,
    framing: prepared.framing,
    origin,
    processor: environment.processor,
    signal,
    emit,
  });
  images.push(...files);
  const turn: Turn = {
    ...draft,
    ...settled,
    warnings: [...prepared.warnings, ...outcome.warnings, ...settled.warnings],
    endedAt: environment.now(),
    status: 'done',
  };
  const seed = outcome.images[0]?.seed ?? options.request.seed;
  if (seed !== undefined) turn.seed = seed;
  if (outcome.text) turn.text = outcome.text;
  if (draft.usage.costUsd !== undefined) turn.costUsd = draft.usage.costUsd;
  const providerStates = outcome.providerState
    ? [{ turnId: turn.id, adapterId: options.adapter.id, ...outcome.providerState }]
    : [];
  return { turn, images, providerStates };
}

async function storedMask({
  mask,
}: TurnRequest): Promise<{ stored: StoredMask; image: StoredImage } | undefined> {
  if (!mask) return undefined;
  const bytes = await encodeMask(mask);
  const id = await hashImage(bytes);
  return {
    stored: { id, width: mask.width, height: mask.height },
    image: { id, mediaType: 'image/png', bytes },
  };
}

function draftTurn(options: RunTurnOptions, startedAt: number): Turn {
  const { adapter, model, request } = options;
  return {
    id: options.turnId,
    sessionId: options.sessionId,
    parent: options.parent,
    base: request.base ?? null,
    request: storedRequest(request, adapter.id),
    adapter: { id: adapter.id, model: model.id, version: adapter.version },
    images: [],
    ...(options.understood.sent && { sent: options.understood.sent }),
    ...(options.derivation && { derivation: options.derivation }),
    usage: {},
    warnings: [],
    startedAt,
    endedAt: startedAt,
    status: 'failed',
  };
}

function storedRequest(request: TurnRequest, adapterId: string): StoredTurnRequest {
  const {
    instruction,
    references = [],
    candidates = 1,
    preserve = 'auto',
    markup,
    size,
    placement,
    seed,
    strength,
    background,
  } = request;
  const options = storableOptions(request.options?.[adapterId]);
  const given = { markup, size, placement, seed, strength, background, options };
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { instruction, references, candidates, preserve, ...present };
}

function failedTurn(draft: Turn, error: EngineError, endedAt: number): Turn {
  const failure = { code: error.code, message: error.message, isRetryable: error.isRetryable };
  const { costUsd } = draft.usage;
  return {
    ...draft,
    images: [],
    ...(costUsd !== undefined && { costUsd }),
    endedAt,
    status: error.code === 'aborted' ? 'aborted' : 'failed',
    failure,
  };
}
