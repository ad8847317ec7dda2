import type { EngineError } from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';
import {
  mapImagesError,
  mapStreamError as mapImagesStreamError,
} from '../shared/images-api/map-images-error.ts';
import { PreviousResponseLostError } from './previous-response-lost-error.ts';

const schema = v.object({ error: v.object({ code: v.literal('previous_response_not_found') }) });

/** What the API's own error codes mean. Undefined: the status decides. */
export function mapError(failure: HttpFailure): EngineError | undefined {
  if (!v.is(schema, failure.body)) return mapImagesError(failure);
  const words = providerWords(failure.body);
  return new PreviousResponseLostError({
    message: `OpenAI cannot go on from there: ${words} Try again.`,
  });
}

/** The error that an event of a stream reports: it has no status of its own. */
export function mapStreamError(body: unknown): EngineError {
  return mapImagesStreamError(body, { label: 'OpenAI', mapError });
}
