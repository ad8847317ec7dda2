import {
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  OverloadedError,
  RateLimitedError,
  RefusedError,
} from '@pentimento/engine';
import { cleanBody } from '../../http/clean-body.ts';
import type { Connection } from '../../http/connection.ts';
import type { InteractionProblem } from './interaction-schema.ts';

/** Words that only stand in refusals. The API documents no list of its codes: they are addresses that end in one. */
const refusal =
  /safety|prohibited|blocked|blocklist|recitation|content[_ ]?(filter|policy)|policy violation/i;

/** The error that an interaction, one of its steps, or an event of its stream reports. */
export function explainProblem(
  problem: InteractionProblem,
  { stage, connection }: { stage: 'input' | 'output'; connection: Connection },
): EngineError {
  const { code, message } = cleanBody(problem, connection) as InteractionProblem;
  const name =
    String(code ?? '')
      .split('/')
      .at(-1) ?? '';
  const words = (message ?? '').trim().slice(0, 300) || name;
  if (refusal.test(`${name} ${words}`)) {
    return new RefusedError({
      message: `Google declined for reasons of content: ${words} Say it differently, or use another picture.`,
      stage,
      categories: name === '' ? [] : [name],
    });
  }
  if (/exhausted|rate_limit|too_many/i.test(name))
    return new RateLimitedError({ message: `Google asks to slow down: ${words} Wait a little.` });
  if (/not_found/i.test(name))
    return new ModelUnavailableError({
      message: `Google does not have this: ${words} Choose another model.`,
    });
  if (/invalid|failed_precondition|out_of_range/i.test(name))
    return new InvalidRequestError({ message: `Google cannot run this request: ${words} Change it.` });
  return new OverloadedError({ message: `Google has trouble: ${words} Try again in a while.` });
}
