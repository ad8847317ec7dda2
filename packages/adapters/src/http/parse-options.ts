import { InvalidRequestError } from '@pentimento/engine';
import * as v from 'valibot';

/**
 * Options against their schema. The message names the option and never its value: it may be the key.
 * @param name What they are the options of, such as `openai()`.
 * @throws InvalidRequestError
 */
export function parseOptions<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  options: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, options ?? {});
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new InvalidRequestError({
    message: `${name}: ${path === null ? 'the options' : `option '${path}'`} ${explain(issue)}. Correct it.`,
  });
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not known';
  return issue.message.startsWith('Invalid')
    ? `must be ${issue.expected ?? 'something else'}`
    : issue.message;
}
