import { AbortedError, type EngineError, NetworkOrCorsError, UnknownOutcomeError } from '@pentimento/engine';
import { cleanCause } from './clean-cause.ts';
import type { Connection } from './connection.ts';
import { findSendEvidence } from './find-send-evidence.ts';
import type { HttpRequest } from './http-request.ts';

const probeMs = 5000;

/**
 * Which error a request is that `fetch` rejected. In Node the cause often proves whether it was sent. In a browser a refused
 * connection, a closed one and an answer without CORS headers all look alike, so for a paid request a free one follows to the
 * same place: where that is answered, pages may call the place and it is there, so the paid request has most likely arrived and
 * only its answer is lost.
 */
export async function explainLostRequest(
  connection: Connection,
  request: HttpRequest,
  error: unknown,
): Promise<EngineError> {
  const { label } = connection;
  const cause = cleanCause(error, connection);
  if (request.signal.aborted) return new AbortedError({ message: 'Stopped.', cause });
  const unreachable = `${label} cannot be reached from here. Check the connection and the base URL; a page may only call addresses that allow it (CORS), others need a relay.`;
  const evidence = findSendEvidence(error);
  if (!request.isPaid || evidence === 'not-sent')
    return new NetworkOrCorsError({ message: unreachable, cause });
  if (evidence === 'sent' || (await isReachable(connection, request.signal))) {
    return new UnknownOutcomeError({
      message: `${label} was given the request, and the connection ended before it answered. It may have been paid for: look at your account before trying again.`,
      cause,
    });
  }
  // Nothing shows that it was sent, and nothing proves that it was not: so it is not sent again by itself.
  return new NetworkOrCorsError({ message: unreachable, cause, isRetryable: false });
}

async function isReachable(connection: Connection, signal: AbortSignal): Promise<boolean> {
  const { fetch, baseUrl, headers, probePath } = connection;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(probeMs)]);
  try {
    const response = await fetch(`${baseUrl}${probePath}`, { headers, signal: limit, credentials: 'omit' });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
