/**
 * The vendor's SDK as an oracle: the same turn through it and through the adapter, to a server that records. The right-hand side
 * of each case is what somebody who uses the SDK would write.
 */
import { OpenRouter } from '@openrouter/sdk';
import type { ImageGenerationRequest } from '@openrouter/sdk/models';
import type { AdapterRequest } from '@pentimento/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openrouter/index.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { openrouter } from './openrouter.ts';
import { beginSignIn } from './sign-in/begin-sign-in.ts';
import { finishSignIn } from './sign-in/finish-sign-in.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('openrouter')}/api/v1`;
const apiKey = 'sk-or-v1-oracle';
const appTitle = 'Oracle';
const client = new OpenRouter({ apiKey, appTitle, serverURL: baseUrl, retryConfig: { strategy: 'none' } });
const adapter = openrouter({ apiKey, appTitle, baseUrl });
await adapter.models();
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

/** What differs on purpose. */
const ignoredHeaders = [
  // About the connection, set by the platform.
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  // The SDK introduces itself; a page may not.
  'user-agent',
  // Empty: the SDK sends it though there are no cookies.
  'cookie',
  // Both types there, any here: the answer's type is decided by `stream`.
  'accept',
];

async function compare(options: {
  request: Partial<AdapterRequest> & { model: string };
  sdk: ImageGenerationRequest;
}): Promise<void> {
  await runTurn(adapter, { instruction: 'a red house', ...options.request });
  const answer = await client.images.generate({ imageGenerationRequest: options.sdk });
  if (Symbol.asyncIterator in answer) for await (const _ of answer);
  const [ours, theirs, ...others] = simulator.exchanges;
  expect(others).toEqual([]);
  if (!ours || !theirs) throw new Error('two requests were to arrive');
  expect([ours.end, theirs.end]).toEqual(['answered', 'answered']);
  expect(await describeExchange(ours, ignoredHeaders)).toEqual(
    await describeExchange(theirs, ignoredHeaders),
  );
}

const base = await samplePicture([120, 160, 200]);
const reference = await samplePicture([200, 30, 30]);
const toReference = (bytes: Uint8Array) => ({
  type: 'image_url' as const,
  imageUrl: { url: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}` },
});

test('makes a picture, with previews', () =>
  compare({
    request: { model: 'openai/gpt-image-2.6-flare', background: 'transparent', options: { quality: 'high' } },
    sdk: {
      model: 'openai/gpt-image-2.6-flare',
      prompt: 'a red house',
      quality: 'high',
      background: 'transparent',
      outputFormat: 'png',
      stream: true,
    },
  }));

test('makes several pictures at once', () =>
  compare({
    request: {
      model: 'openai/gpt-image-2.6-flare',
      candidates: 3,
      options: { outputFormat: 'webp', outputCompression: 80 },
    },
    sdk: {
      model: 'openai/gpt-image-2.6-flare',
      prompt: 'a red house',
      n: 3,
      outputFormat: 'webp',
      outputCompression: 80,
    },
  }));

test('changes a picture by references, and says what must stay', () =>
  compare({
    request: {
      model: 'google/gemini-nano-banana-2.1',
      base,
      references: [{ image: reference, role: 'style' }],
      preserveList: ['the boat'],
    },
    sdk: {
      model: 'google/gemini-nano-banana-2.1',
      prompt: 'a red house\n\nKeep exactly as it is: the boat.\nImage 2: take only the style from it.',
      inputReferences: [toReference(base.bytes), toReference(reference.bytes)],
      resolution: '1K',
    },
  }));

test('passes a seed, a size and routing on', () =>
  compare({
    request: {
      model: 'black-forest-labs/flux-3-image',
      seed: 7,
      size: { width: 2368, height: 1760 },
      options: { provider: { options: { 'black-forest-labs': { steps: 40 } } } },
    },
    sdk: {
      model: 'black-forest-labs/flux-3-image',
      prompt: 'a red house',
      aspectRatio: '4:3',
      resolution: '2K',
      outputFormat: 'png',
      seed: 7,
      provider: { options: { blackForestLabs: { steps: 40 } } },
    },
  }));

test('signs in as the SDK does', async () => {
  const callbackUrl = 'https://example.com/signed-in';
  const { url, verifier } = await beginSignIn({ callbackUrl, limitUsd: 5 });
  const codeChallenge = new URL(url).searchParams.get('code_challenge') ?? '';
  const theirUrl = await new OpenRouter({ apiKey }).oAuth.createAuthorizationUrl({
    callbackUrl,
    codeChallenge,
    codeChallengeMethod: 'S256',
    limit: 5,
  });
  expect(url).toBe(theirUrl);
  await finishSignIn({ returnedUrl: `${callbackUrl}?code=${codeChallenge}`, verifier, baseUrl });
  const requestBody = { code: codeChallenge, codeVerifier: verifier, codeChallengeMethod: 'S256' as const };
  await client.oAuth.exchangeAuthCodeForAPIKey({ requestBody });
  const [ours, theirs] = simulator.exchanges;
  if (!ours || !theirs) throw new Error('two requests were to arrive');
  // The SDK was given a key and a title; who signs in has no key yet.
  const ignored = [...ignoredHeaders, 'authorization', 'x-openrouter-title'];
  expect(await describeExchange(ours, ignored)).toEqual(await describeExchange(theirs, ignored));
});
