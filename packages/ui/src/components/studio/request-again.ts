import type { Turn, TurnRequest } from '@pentimento/engine';

/** The request that a stored turn came from, without its mask: that is read from the session. */
export function requestAgain({ request, base }: Turn): TurnRequest {
  const {
    instruction,
    references,
    markup,
    candidates,
    size,
    placement,
    seed,
    strength,
    background,
    preserve,
  } = request;
  return {
    instruction,
    references,
    candidates,
    preserve,
    ...(base === null ? {} : { base }),
    ...(markup === undefined ? {} : { markup }),
    ...(size === undefined ? {} : { size }),
    ...(placement === undefined ? {} : { placement }),
    ...(seed === undefined ? {} : { seed }),
    ...(strength === undefined ? {} : { strength }),
    ...(background === undefined ? {} : { background }),
  };
}
