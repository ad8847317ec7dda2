import { type EngineError, ModelUnavailableError, RefusedError } from '@pentimento/engine';
import * as v from 'valibot';
import { cleanBody } from '../http/clean-body.ts';
import type { Connection } from '../http/connection.ts';
import type { HttpFailure } from '../http/http-failure.ts';
import { mapHttpStatus } from '../http/map-http-status.ts';
import { providerWords } from '../http/provider-words.ts';

const schema = v.object({
  error: v.object({
    code: v.nullish(v.union([v.string(), v.number()]), ''),
    type: v.nullish(v.string(), ''),
    metadata: v.nullish(
      v.object({
        /** Why OpenRouter itself declined. */
        reasons: v.nullish(v.array(v.string())),
        /** What the vendor answered, as it came. */
        raw: v.nullish(v.unknown()),
      }),
    ),
  }),
});

/** Words that only stand in refusals: vendors have their own, and OpenRouter passes them on. */
const refusal =
  /moderation|content.?(policy|filter)|safety system|SensitiveContent|improper|IMAGE_SAFETY|PROHIBITED_CONTENT/i;
const output = /moderation_stage\W+output|generated image|IMAGE_SAFETY/i;

/** What the API's own errors mean. Undefined: the status decides. */
export function mapError(failure: HttpFailure, hasBegun = false): EngineError | undefined {
  const parsed = v.safeParse(schema, failure.body);
  if (!parsed.success) return undefined;
  const { code, type, metadata } = parsed.output.error;
  const words = providerWords(failure.body);
  const raw = typeof metadata?.raw === 'string' ? metadata.raw : JSON.stringify(metadata?.raw ?? '');
  const all = `${code} ${type} ${words} ${raw}`;
  if (failure.status < 500 && (metadata?.reasons || refusal.test(all))) {
    const categories = metadata?.reasons ?? [];
    const reasons = categories.length > 0 ? ` (${categories.join(', ')})` : '';
    return new RefusedError({
      message: `OpenRouter declined for reasons of content${reasons}: ${words} Say it differently, or use another picture.`,
      stage: hasBegun || output.test(all) ? 'output' : 'input',
      categories,
    });
  }
  if (failure.status === 400 && /not a valid model/i.test(words)) {
    return new ModelUnavailableError({
      message: `OpenRouter does not have this model: ${words} Choose another.`,
    });
  }
  return undefined;
}

/**
 * The error inside an answer with HTTP 200, or of an event: its own code is the status that it would have had.
 * @param hasBegun Whether something of the picture has come already.
 */
export function mapStreamError(
  answer: unknown,
  { connection, hasBegun }: { connection: Connection; hasBegun: boolean },
): EngineError {
  const body = cleanBody(answer, connection);
  const parsed = v.safeParse(schema, body);
  const code = Number(parsed.success ? parsed.output.error.code : Number.NaN);
  const failure = { status: code >= 400 ? code : 400, body, isPaid: true, label: connection.label };
  return mapError(failure, hasBegun) ?? mapHttpStatus(failure);
}
