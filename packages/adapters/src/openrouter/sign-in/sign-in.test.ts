import { AuthenticationError, InvalidRequestError } from '@pentimento/engine';
import { afterAll, expect, test } from 'vitest';
import { startSimulator } from '../../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../../testing/openrouter/index.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { finishSignIn } from './finish-sign-in.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('openrouter')}/api/v1`;
const callbackUrl = 'https://example.com/signed-in';
afterAll(() => simulator.close());

test('the challenge is the one of RFC 7636, appendix B', async () => {
  const bytes = Uint8Array.from([
    116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214,
    191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
  ]);
  const { url, verifier } = await beginSignIn({ callbackUrl, limitUsd: 5, randomBytes: () => bytes });
  expect(verifier).toBe('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe('https://openrouter.ai/auth');
  expect(Object.fromEntries(searchParams)).toEqual({
    callback_url: callbackUrl,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    limit: '5',
  });
});

test('who comes back with the code gets a key', async () => {
  const { url, verifier } = await beginSignIn({ callbackUrl });
  // The simulator takes the challenge for the code: the page in between is not played.
  const code = new URL(url).searchParams.get('code_challenge') ?? '';
  const { apiKey } = await finishSignIn({ returnedUrl: `${callbackUrl}?code=${code}`, verifier, baseUrl });
  expect(apiKey).toBe('sk-or-v1-simulated');
});

test('nobody else does, and neither code nor verifier is told', async () => {
  const { verifier } = await beginSignIn({ callbackUrl });
  const stolen = finishSignIn({ returnedUrl: `${callbackUrl}?code=stolen-code`, verifier, baseUrl });
  const error = await stolen.catch((caught: unknown) => caught);
  expect(error).toSatisfy(AuthenticationError.isInstance);
  expect(String(error)).not.toContain('stolen-code');
  expect(String(error)).not.toContain(verifier);
});

test('who declines comes back without a code', async () => {
  const denied = finishSignIn({ returnedUrl: `${callbackUrl}?error=access_denied`, verifier: 'x', baseUrl });
  await expect(denied).rejects.toSatisfy(AuthenticationError.isInstance);
});

test('two sign-ins have nothing in common', async () => {
  const [one, other] = [await beginSignIn({ callbackUrl }), await beginSignIn({ callbackUrl })];
  expect(one.verifier).not.toBe(other.verifier);
  await expect(beginSignIn({ callbackUrl: '/back' })).rejects.toSatisfy(InvalidRequestError.isInstance);
});
