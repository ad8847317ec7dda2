import * as v from 'valibot';
import type { SimulatedAnswer } from '../core/simulated-provider.ts';
import { googleError } from './google-error.ts';

/** The 400 for a field that is not as documented. */
export function parameterError(issue: v.BaseIssue<unknown>): SimulatedAnswer {
  const field = v.getDotPath(issue) ?? '';
  const message =
    issue.expected === 'never'
      ? `Invalid JSON payload received. Unknown name "${field}": Cannot find field.`
      : `Invalid value at '${field}': ${issue.message}`;
  return googleError(400, 'INVALID_ARGUMENT', message);
}
