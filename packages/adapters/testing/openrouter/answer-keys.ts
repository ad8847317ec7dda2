import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { openrouterError } from './openrouter-error.ts';

const schema = v.strictObject({
  code: v.string(),
  code_verifier: v.optional(v.pipe(v.string(), v.regex(/^[\w.~-]{43,128}$/))),
  code_challenge_method: v.optional(v.picklist(['S256', 'plain'])),
});

/** `POST /api/v1/auth/keys`. The code that is accepted is the challenge itself, so that no page has to be opened in a test. */
export function answerKeys({ body }: SimulatedRequest): SimulatedAnswer {
  const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(body)));
  if (!parsed.success) return openrouterError(400, parsed.issues[0].message);
  const { code, code_verifier: verifier = '' } = parsed.output;
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (code !== challenge) return openrouterError(403, 'Invalid code or code_verifier');
  return { status: 200, body: JSON.stringify({ key: 'sk-or-v1-simulated', user_id: 'user_simulated' }) };
}
