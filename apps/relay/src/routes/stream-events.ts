import { RateLimitedError } from '@pentimento/engine';
import type { Handler } from 'hono';
import { answerMissing } from './answer-missing.ts';
import type { RelayContext, RelayVariables } from './relay-context.ts';
import { toEventStream } from './to-event-stream.ts';

/** The events of a turn, after the one that the client has seen last. */
export function streamEvents({
  runner,
  streams,
  closing,
}: RelayContext): Handler<RelayVariables, '/:id/events'> {
  return async (context) => {
    const { name: user } = context.get('user');
    const key = { user, id: context.req.param('id') };
    const missing = await answerMissing(runner, key);
    if (missing) return missing;
    const leave = streams.take(user);
    if (!leave)
      throw new RateLimitedError({
        message: 'You hold too many streams open. Close some.',
        retryAfterMs: 1000,
      });
    const last = Number(context.req.header('last-event-id') ?? 0);
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, closing, context.req.raw.signal]);
    const after = Number.isSafeInteger(last) && last > 0 ? last : 0;
    const onEnd = (): void => {
      leave();
      end.abort();
    };
    return new Response(toEventStream(runner.follow(key, { after, signal }), { onEnd }), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        // nginx would hold events back.
        'x-accel-buffering': 'no',
      },
    });
  };
}
