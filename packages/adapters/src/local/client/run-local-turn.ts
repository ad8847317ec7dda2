import {
  type AdapterContext,
  type AdapterEvent,
  type AdapterRequest,
  InvalidRequestError,
} from '@pentimento/engine';
import type { TurnJobEvent } from '../shared/job-event.ts';
import { modelHash } from '../shared/model-hash.ts';
import type { TurnJob } from '../shared/turn-job.ts';
import { maxCandidates } from './describe-model.ts';
import type { LocalAdapterParts } from './local-adapter.ts';
import type { LoadedManifest } from './loaded-manifest.ts';
import { serveBytes } from './serve-bytes.ts';
import { parseTurnOptions } from './turn-options.ts';
import { unsupportedWarnings } from './unsupported-warnings.ts';

/** Part of a turn's progress that getting the model ready takes. */
const prepareShare = 0.3;

/** What a turn needs besides its request. */
export interface LocalTurn extends LocalAdapterParts {
  context: AdapterContext;
  signal: AbortSignal;
  emit: (event: AdapterEvent) => void;
}

/** Runs one turn that has come to the front of the queue. */
export async function runLocalTurn(request: AdapterRequest, turn: LocalTurn): Promise<void> {
  const { library, runner, context, signal, emit } = turn;
  const model = await library.get(request.model);
  const job = turnJob(request, model);
  for (const warning of unsupportedWarnings(request, model.manifest)) emit(warning);

  let reached = 0;
  const progress = (value: number, stage: string) => {
    reached = Math.max(reached, value);
    emit({ type: 'progress', value: reached, stage });
  };
  const fetch = turn.fetch ?? (context.fetch === globalThis.fetch ? undefined : context.fetch);
  const summary = await runner.run(model, job, {
    signal,
    onPrepare: ({ stage, value, detail }) => {
      if (detail !== undefined) context.log({ level: 'debug', message: detail, data: { stage } });
      progress(value * prepareShare, stage);
    },
    onEvent: (event) => forward(event, emit, progress),
    ...(fetch !== undefined && { bytes: serveBytes(fetch) }),
  });
  const { backend, steps, computeMs } = summary;
  const provenance = { modelHash: await modelHash(model.manifest), seed: job.seed };
  emit({ type: 'usage', backend, steps, computeMs, costUsd: 0, ...provenance });
  emit({ type: 'turn-end' });
}

function forward(
  event: TurnJobEvent,
  emit: (event: AdapterEvent) => void,
  progress: (value: number, stage: string) => void,
): void {
  if (event.type === 'step') {
    progress(prepareShare + (event.done / event.total) * (1 - prepareShare), 'denoising');
  } else {
    emit(event);
  }
}

function turnJob(request: AdapterRequest, { manifest }: LoadedManifest): TurnJob {
  const { instruction, base, mask, candidates } = request;
  const seed = request.seed ?? randomSeed();
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new InvalidRequestError({ message: 'The seed must be an integer from 0 to 4294967295.' });
  }
  const { generate, edit } = manifest.scheduler.steps;
  return {
    instruction,
    ...(base !== undefined && { base }),
    ...(base !== undefined && mask !== undefined && { mask }),
    candidates: Math.min(Math.max(1, candidates), maxCandidates),
    firstCandidate: 0,
    seed,
    steps: parseTurnOptions(request.options).steps ?? (base === undefined ? generate : edit),
  };
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
