import {
  AuthenticationError,
  type EngineError,
  ModelUnavailableError,
  RateLimitedError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';
import { costSchema, toUsd } from './usage.ts';

const schema = v.object({ code: v.nullish(v.string(), ''), usage: v.nullish(costSchema) });

/** What the API's own errors mean: it says most of it in words. Undefined: the status decides. */
export function mapError({ status, body }: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, body);
  const { code, usage } = parsed.success ? parsed.output : { code: '', usage: undefined };
  const words = providerWords(body);
  if (/moderat|content policy/i.test(`${code} ${words}`)) {
    const isOutput = /generated/i.test(words);
    const ticks = usage?.cost_in_usd_ticks;
    const price = typeof ticks === 'number' && ticks > 0 ? ` It charged $${toUsd(ticks)} for it.` : '';
    return new RefusedError({
      message: `xAI declined for reasons of content: ${words}${price} Say it differently, or use another picture.`,
      stage: isOutput ? 'output' : 'input',
      categories: [],
    });
  }
  if (/incorrect api key|invalid api key/i.test(words)) {
    // It comes as a 400, as if the request were wrong.
    return new AuthenticationError({
      message: `xAI does not know the key: ${words} Check the key in the settings.`,
    });
  }
  if (/credits|spending limit/i.test(words)) {
    return new RateLimitedError({
      message: `The account at xAI has no credit left, or has reached its limit: ${words} Add credit or raise the limit.`,
      isRetryable: false,
    });
  }
  if (status < 500 && /model .*(does not exist|not found)/i.test(words))
    return new ModelUnavailableError({ message: `xAI does not have this model: ${words} Choose another.` });
  return undefined;
}
