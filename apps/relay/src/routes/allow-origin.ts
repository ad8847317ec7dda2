import { AuthenticationError } from '@pentimento/engine';
import type { MiddlewareHandler } from 'hono';
import type { RelayContext, RelayVariables } from './relay-context.ts';
import { toAnswer } from './to-answer.ts';

const preflightSeconds = 7200;

/**
 * Pages of the list may call, exactly these; any other page is refused, not only left without permission to read. What sends no
 * `Origin` is no page of another site. Cookies play no part, so none are allowed.
 */
export function allowOrigin({ origins, log }: RelayContext): MiddlewareHandler<RelayVariables> {
  return async (context, next) => {
    const origin = context.req.header('origin');
    if (origin !== undefined && !origins.has(origin)) {
      log({ level: 'warn', event: 'request-refused', status: 403 });
      const message = 'This page is not on the list of pages that may call the relay. Ask its operator.';
      return toAnswer(new AuthenticationError({ message }), 403);
    }
    if (origin !== undefined && context.req.method === 'OPTIONS') {
      return new Response(null, {
        status: 204,
        headers: {
          ...permission(origin),
          'access-control-allow-methods': 'GET, PUT, DELETE',
          'access-control-allow-headers': 'authorization, content-type, last-event-id',
          'access-control-max-age': String(preflightSeconds),
        },
      });
    }
    await next();
    if (origin === undefined) return;
    for (const [name, value] of Object.entries(permission(origin))) context.res.headers.set(name, value);
  };
}

function permission(origin: string): Record<string, string> {
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}
