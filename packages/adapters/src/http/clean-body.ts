import type { Connection } from './connection.ts';
import { scrubSecrets } from './scrub-secrets.ts';

/** What a provider says inside an answer of a failure, without secrets: `readFailure` does so for answers that are failures. */
export function cleanBody(body: unknown, { secrets }: Pick<Connection, 'secrets'>): unknown {
  // Pictures are bytes by now, and no failure is told by them.
  const text = JSON.stringify(body, (_name, value: unknown) => (value instanceof Uint8Array ? null : value));
  return JSON.parse(scrubSecrets(text, secrets)) as unknown;
}
