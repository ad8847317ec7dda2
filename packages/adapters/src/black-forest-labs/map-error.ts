import {
  type EngineError,
  ModelUnavailableError,
  OverloadedError,
  RefusedError,
  UnknownOutcomeError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';

const label = 'Black Forest Labs';

/** What the API's own failures mean beyond their status. */
export function mapError({ status, body }: HttpFailure): EngineError | undefined {
  if (status !== 404) return undefined;
  return new ModelUnavailableError({
    message: `${label} has no such model: ${providerWords(body)} Choose another.`,
  });
}

const detailsSchema = v.object({ 'Moderation Reasons': v.array(v.string()) });

/** Why a job ended without a picture. Undefined: it has not ended, or with one. */
export function mapJobStatus(status: string, details: unknown): EngineError | undefined {
  switch (status) {
    case 'Request Moderated':
    case 'Content Moderated': {
      const parsed = v.safeParse(detailsSchema, details);
      const categories = parsed.success ? parsed.output['Moderation Reasons'] : [];
      const reasons = categories.length > 0 ? ` (${categories.join(', ')})` : '';
      return new RefusedError({
        message: `${label} declined for reasons of content${reasons}. Say it differently, or use another picture.`,
        stage: status === 'Request Moderated' ? 'input' : 'output',
        categories,
      });
    }
    case 'Error':
    case 'Failed':
      return new OverloadedError({ message: `${label} could not finish the picture. Try again in a while.` });
    case 'Task not found':
      return new UnknownOutcomeError({
        message: `${label} does not know this job any more. It may have been paid for: look at your account before trying again.`,
      });
    default:
      return undefined;
  }
}
