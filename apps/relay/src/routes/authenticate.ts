import { AuthenticationError, RateLimitedError } from '@pentimento/engine';
import type { MiddlewareHandler } from 'hono';
import { findUser } from '../access/find-user.ts';
import type { RelayContext, RelayVariables } from './relay-context.ts';
import { toAnswer } from './to-answer.ts';

/** Nobody passes without a token, and nobody faster than the limit. */
export function authenticate({ users, requests, log }: RelayContext): MiddlewareHandler<RelayVariables> {
  return async (context, next) => {
    const user = await findUser(users, context.req.header('authorization'));
    if (!user) {
      log({ level: 'warn', event: 'request-refused', status: 401 });
      const message =
        'The relay does not know this token. Check it in the settings, or ask the operator for a new one.';
      return toAnswer(new AuthenticationError({ message }));
    }
    const retryAfterMs = requests.take(user.name);
    if (retryAfterMs > 0) {
      log({ level: 'warn', event: 'request-refused', user: user.name, status: 429 });
      return toAnswer(new RateLimitedError({ message: 'Too many requests. Wait a little.', retryAfterMs }));
    }
    context.set('user', user);
    return next();
  };
}
