import { AuthenticationError } from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../../http/http-failure.ts';
import { providerWords } from '../../http/provider-words.ts';
import { readJson } from '../../http/read-json.ts';
import { sendRequest } from '../../http/send-request.ts';
import { defaultBaseUrl } from '../openrouter-options.ts';

/** Options of `finishSignIn`. */
export interface FinishSignInOptions {
  /** Address that the person came back to, with its `code`. Take the code out of the page's address afterwards. */
  returnedUrl: string;
  /** What `beginSignIn` gave. */
  verifier: string;
  /** Where the API begins. Default `https://openrouter.ai/api/v1`. */
  baseUrl?: string;
  /** Network access. Default: the platform's. */
  fetch?: typeof globalThis.fetch;
  /** Aborting stops it. */
  signal?: AbortSignal;
}

const schema = v.object({ key: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/)) });

/**
 * Ends signing in: the code that the person came back with becomes a key of theirs, for `openrouter({ apiKey })`.
 * @throws AuthenticationError when it was not allowed, or the code or the verifier is not the right one.
 * @example
 * const signIn = (verifier: string) => finishSignIn({ returnedUrl: 'https://example.com/signed-in?code=abc', verifier });
 */
export async function finishSignIn(options: FinishSignInOptions): Promise<{ apiKey: string }> {
  const { returnedUrl, verifier, baseUrl = defaultBaseUrl, signal = new AbortController().signal } = options;
  const code = URL.parse(returnedUrl)?.searchParams.get('code');
  if (!code) throw new AuthenticationError({ message: 'OpenRouter did not let you in. Sign in again.' });
  const connection = {
    label: 'OpenRouter',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: {},
    secrets: [code, verifier],
    fetch: options.fetch ?? ((...request: Parameters<typeof fetch>) => globalThis.fetch(...request)),
    now: Date.now,
    log: () => undefined,
    probePath: '/images/models',
    mapError,
  };
  const free = { signal, isPaid: false };
  const json = { code, code_verifier: verifier, code_challenge_method: 'S256' };
  const response = await sendRequest(connection, { method: 'POST', path: '/auth/keys', json, ...free });
  const { key } = await readJson(response, { connection, schema, ...free });
  return { apiKey: key };
}

/** Whatever is wrong with the code: it can only be got anew. */
function mapError({ status, body }: HttpFailure): AuthenticationError | undefined {
  if (status < 400 || status >= 500 || status === 429) return undefined;
  return new AuthenticationError({
    message: `OpenRouter did not give a key: ${providerWords(body)} Sign in again.`,
  });
}
