import { type AdapterEvent, InvalidRequestError } from '@pentimento/engine';
import * as v from 'valibot';
import { cancelJob } from './cancel-job.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';
import { chooseWorkflow, mapRequest } from './map-request.ts';
import type { PromptJob } from './prompt-job.ts';
import { readResults } from './read-results.ts';
import { openServerFeed } from './server-feed.ts';
import { submitJob } from './submit-job.ts';
import { watchJob } from './watch-job.ts';

const pendingSchema = v.object({ promptId: v.string(), clientId: v.string(), seed: v.number() });

/** One turn: upload, queue, watch, fetch. A turn that was given to the server earlier is only watched and fetched. */
export async function* runTurn(turn: ComfyuiTurn): AsyncGenerator<AdapterEvent> {
  const workflow = chooseWorkflow(turn);
  const earlier = readPending(turn.request.pending);
  const names = earlier ?? createNames();
  const prepared = earlier ? undefined : await mapRequest(turn);
  if (prepared) yield* prepared.warnings;
  // Open before the work is given away, so that nothing of it is missed.
  const feed = await openServerFeed(turn, names.clientId);
  let job: PromptJob = { seed: 0, ...names };
  // Aborted or left early, the work is taken back; after a failure to ask about it, it may go on and be asked about later.
  let isLeft = true;
  try {
    if (prepared) {
      job = await submitJob(turn, { ...prepared, ...names });
      yield { type: 'pending', opaque: { ...job } };
    } else if (earlier) job = earlier;
    const entry = yield* watchJob(turn, { ...job, feed, mayBeOver: earlier !== undefined });
    isLeft = false;
    yield* readResults(turn, { entry, workflow, seed: job.seed });
  } catch (error) {
    isLeft = turn.signal.aborted;
    throw error;
  } finally {
    feed.close();
    if (isLeft) await cancelJob(turn, job.promptId);
  }
}

function createNames(): Pick<PromptJob, 'promptId' | 'clientId'> {
  const promptId = crypto.randomUUID();
  return { promptId, clientId: `pentimento-${promptId}` };
}

function readPending(pending: unknown): PromptJob | undefined {
  if (pending === undefined) return undefined;
  const parsed = v.safeParse(pendingSchema, pending);
  if (parsed.success) return parsed.output;
  throw new InvalidRequestError({
    message:
      'ComfyUI: what was noted of this turn is of another version, so that it cannot be asked about. Begin it anew.',
  });
}
