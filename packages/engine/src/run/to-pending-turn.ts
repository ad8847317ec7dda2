import type { PendingEvent } from '../protocol/adapter-event.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { Turn } from '../protocol/turn.ts';

/** What is noted of a running turn when a provider has taken it on. Undefined: the provider is no longer at it. */
export function toPendingTurn(
  turn: Turn,
  { opaque, expiresAt }: Pick<PendingEvent, 'opaque' | 'expiresAt'>,
): PendingTurn | undefined {
  if (opaque === null || opaque === undefined) return undefined;
  const { id, parent, base, request, adapter, mask, framing, sent, derivation, startedAt } = turn;
  return {
    id,
    parent,
    base,
    request,
    adapter,
    startedAt,
    opaque,
    ...(mask && { mask }),
    ...(framing && { framing }),
    ...(sent && { sent }),
    ...(derivation && { derivation }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}
