import { InvalidRequestError } from '@pentimento/engine';

/** Options of `beginSignIn`. */
export interface BeginSignInOptions {
  /** Where OpenRouter sends the person back to: a page of yours, over https (http on this machine). It gets `?code=…` added. */
  callbackUrl: string;
  /** Most that the new key may spend, in US dollars. Absent: as much as the account has. */
  limitUsd?: number;
  /** Where people sign in. Default `https://openrouter.ai/auth`. */
  authUrl?: string;
  /** Random bytes. Default: the platform's. */
  randomBytes?: (count: number) => Uint8Array;
}

/** A sign-in that has begun. */
export interface SignInStart {
  /** Send the person there. */
  url: string;
  /** Proves that the one who comes back is the one who left. Keep it in this tab (`sessionStorage`) until then, and nowhere else. */
  verifier: string;
}

/**
 * Begins signing in at OpenRouter without a server (OAuth with PKCE, RFC 7636): the person allows it there and comes back with a
 * code, and `finishSignIn` makes a key of it.
 * @throws InvalidRequestError when the callback is no address.
 * @example
 * const { url, verifier } = await beginSignIn({ callbackUrl: 'https://example.com/signed-in', limitUsd: 5 });
 */
export async function beginSignIn(options: BeginSignInOptions): Promise<SignInStart> {
  const {
    callbackUrl,
    limitUsd,
    authUrl = 'https://openrouter.ai/auth',
    randomBytes = platformBytes,
  } = options;
  if (!URL.canParse(callbackUrl))
    throw new InvalidRequestError({
      message: 'The address to come back to is not whole. Give it with https://.',
    });
  const verifier = toBase64Url(randomBytes(32));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const url = new URL(authUrl);
  url.searchParams.set('callback_url', callbackUrl);
  url.searchParams.set('code_challenge', toBase64Url(new Uint8Array(digest)));
  url.searchParams.set('code_challenge_method', 'S256');
  if (limitUsd !== undefined) url.searchParams.set('limit', String(limitUsd));
  return { url: url.href, verifier };
}

function platformBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** RFC 4648, section 5, without padding. */
function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
