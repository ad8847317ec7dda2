import { InvalidRequestError, RateLimitedError } from '@pentimento/engine';
import { decodeTurn, jobIdPattern } from '@pentimento/adapters/relay/wire';
import type { Handler } from 'hono';
import { assertWithin } from '../models/assert-within.ts';
import { readForm } from './read-form.ts';
import type { RelayContext, RelayVariables } from './relay-context.ts';

/** Takes a turn on. Sent again under the same id it is the same turn. */
export function putJob({
  catalogue,
  runner,
  turns,
  uploads,
  limits,
}: RelayContext): Handler<RelayVariables, '/:id'> {
  const accepted = (): Response => Response.json({ accepted: true }, { status: 202 });
  return async (context) => {
    const { name: user } = context.get('user');
    const key = { user, id: context.req.param('id') };
    if (!jobIdPattern.test(key.id))
      throw new InvalidRequestError({ message: 'This is not the id of a turn.' });
    if ((await runner.state(key)) !== 'unknown') return accepted();
    const retryAfterMs = turns.take(user);
    if (retryAfterMs > 0) {
      const message = `The relay starts ${limits.turnsPerMinute} turns a minute for each person. Wait a little.`;
      throw new RateLimitedError({ message, retryAfterMs });
    }
    const leave = uploads.take(user);
    if (!leave)
      throw new RateLimitedError({ message: 'You are sending several turns already.', retryAfterMs: 1000 });
    try {
      const request = await decodeTurn(await readForm(context.req.raw, limits.bodyBytes));
      assertWithin(await catalogue.find(request.model), request);
      await runner.submit({ key, request });
    } finally {
      leave();
    }
    return accepted();
  };
}
