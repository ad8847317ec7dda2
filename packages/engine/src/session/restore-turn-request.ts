import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';

/** The request of a turn that was noted, with its mask's bytes. @throws InvalidRequestError when the mask is gone. */
export function restoreTurnRequest(
  { request, base, adapter, mask: stored }: PendingTurn,
  mask: ImageMask | undefined,
): TurnRequest {
  if (stored && !mask)
    throw new InvalidRequestError({ message: 'The mask of this turn is missing in this store.' });
  const { options, ...rest } = request;
  return {
    ...rest,
    model: `${adapter.id}:${adapter.model}`,
    ...(base !== null && { base }),
    ...(mask && { mask }),
    ...(options !== undefined && { options: { [adapter.id]: options } }),
  };
}
