import type { Connection } from './connection.ts';
import { scrubSecrets } from './scrub-secrets.ts';

/**
 * The error behind an error, fit to be kept: name and message without secrets, and nothing else. What platforms throw may
 * quote a header ("Bearer … is an invalid header value") or hold the whole request.
 */
export function cleanCause(error: unknown, { secrets }: Pick<Connection, 'secrets'>): Error {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const cause =
    error instanceof Error && error.cause !== undefined ? cleanCause(error.cause, { secrets }) : undefined;
  const clean = new Error(scrubSecrets(message, secrets), cause && { cause });
  clean.name = name;
  return clean;
}
