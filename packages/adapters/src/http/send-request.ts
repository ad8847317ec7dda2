import { AbortedError, InvalidRequestError, TimeoutError, UnknownOutcomeError } from '@pentimento/engine';
import type { Connection } from './connection.ts';
import { explainLostRequest } from './explain-lost-request.ts';
import type { HttpRequest } from './http-request.ts';
import { readFailure } from './read-failure.ts';

const defaultTimeoutMs = 600_000;

/**
 * Sends a request to the provider and gives its answer as soon as the headers are there.
 * @throws EngineError for whatever is no success: by the provider's `mapError`, else by the status; `unknown-outcome`,
 * `network-or-cors`, `timeout` or `aborted` when no answer comes.
 */
export async function sendRequest(connection: Connection, request: HttpRequest): Promise<Response> {
  const { method, path } = request;
  const startedAt = connection.now();
  const response = await fetchAnswer(connection, request);
  const data = {
    status: response.status,
    ms: connection.now() - startedAt,
    // What a provider's support asks for.
    requestId: response.headers.get('x-request-id') ?? undefined,
  };
  connection.log({ level: 'debug', message: `${method} ${path}: HTTP ${response.status}`, data });
  if (response.ok) return response;
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    await response.body?.cancel();
    throw new InvalidRequestError({
      message: `${connection.label} is not at its base URL: it redirects from there, and the key is not carried along. Correct the base URL.`,
    });
  }
  throw await readFailure(connection, request, response);
}

async function fetchAnswer(connection: Connection, request: HttpRequest): Promise<Response> {
  const { method, path, json, form, signal, timeoutMs = defaultTimeoutMs } = request;
  // Not left to `fetch`: given a form with a signal that is aborted already, Node's rejects a second time where nobody listens.
  if (signal.aborted) throw new AbortedError({ message: 'Stopped.' });
  // Taken out, because a page's own fetch must not be called as a method of something else.
  const { fetch, baseUrl } = connection;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  try {
    return await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...connection.headers,
        ...request.headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form !== undefined && { body: form }),
      signal: AbortSignal.any([signal, late.signal]),
      credentials: 'omit',
      redirect: 'manual',
    });
  } catch (error) {
    if (late.signal.aborted && !signal.aborted) throw createLateError(connection, request);
    throw await explainLostRequest(connection, request, error);
  } finally {
    clearTimeout(timer);
  }
}

function createLateError({ label }: Connection, { isPaid }: HttpRequest): Error {
  return isPaid
    ? new UnknownOutcomeError({
        message: `${label} was given the request and did not answer. It may have been paid for: look at your account before trying again.`,
      })
    : new TimeoutError({ message: `${label} did not answer in time. Try again.` });
}
