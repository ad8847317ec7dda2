import { InvalidRequestError, type PendingEvent } from '@pentimento/engine';
import * as v from 'valibot';
import { keptMs } from './interaction-state.ts';

const schema = v.object({ interactionId: v.string() });

/** Says that Google works on an interaction, which can be asked about from now on. */
export function createPendingEvent(interactionId: string, now: number): PendingEvent {
  const opaque: v.InferOutput<typeof schema> = { interactionId };
  return { type: 'pending', opaque, expiresAt: now + keptMs };
}

/**
 * Id of the interaction that an earlier run of the turn began. Undefined: it began none.
 * @throws InvalidRequestError when it began something else: sending it anew could be paid for twice.
 */
export function readPendingInteraction(pending: unknown): string | undefined {
  if (pending === undefined) return undefined;
  const result = v.safeParse(schema, pending);
  if (result.success) return result.output.interactionId;
  throw new InvalidRequestError({
    message:
      'What is known of the turn at Google cannot be read by this version. Look there what became of it.',
  });
}
