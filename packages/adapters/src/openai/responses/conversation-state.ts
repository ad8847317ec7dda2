import { hashImage } from '@pentimento/engine';
import type { AdapterRequest, ProviderStateEvent } from '@pentimento/engine';
import * as v from 'valibot';

/** What is handed back on the next turn of the branch. */
const stateSchema = v.object({
  /** The response to go on from: an older one begins a branch. */
  responseId: v.string(),
  /** SHA-256 of the picture in it, as it came. */
  picture: v.string(),
});

/** Stored responses are kept for at least 30 days (the SDK's `ResponseCreateParams.store`). */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Where a turn goes on from, and whether the provider already has the picture that it is about. */
export interface Continuation {
  readonly responseId: string;
  readonly hasBase: boolean;
}

/** How this turn goes on from its parent. Undefined: it starts anew, because it has no base or nothing is known of its parent. */
export async function readContinuation({
  base,
  providerState,
}: AdapterRequest): Promise<Continuation | undefined> {
  const state = v.safeParse(stateSchema, providerState);
  if (!base || !state.success) return undefined;
  const { responseId, picture } = state.output;
  // The engine may have laid the result over its parent: then the provider knows another picture than the person sees.
  return { responseId, hasBase: (await hashImage(base.bytes)) === picture };
}

/** The state after a turn. */
export async function createStateEvent(options: {
  responseId: string;
  picture: Uint8Array;
  now: number;
}): Promise<ProviderStateEvent> {
  const { responseId, picture, now } = options;
  const opaque: v.InferOutput<typeof stateSchema> = { responseId, picture: await hashImage(picture) };
  return { type: 'provider-state', opaque, expiresAt: now + keptMs };
}
