import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export interface OpenaiErrorBody {
  readonly message: string;
  readonly type: string;
  readonly code?: string;
  readonly param?: string;
  readonly moderation_details?: { readonly moderation_stage: string; readonly categories: readonly string[] };
}

export function openaiError(
  status: number,
  error: OpenaiErrorBody,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  return { status, headers, body: JSON.stringify({ error: { code: null, param: null, ...error } }) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return openaiError(401, {
    message:
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.",
    type: 'invalid_request_error',
  });
}

/** The 400 for a parameter that is not as documented. */
export function parameterError(issue: v.BaseIssue<unknown>): SimulatedAnswer {
  const param = v.getDotPath(issue) ?? '';
  const isUnknown = issue.expected === 'never';
  return openaiError(400, {
    message: isUnknown ? `Unknown parameter: '${param}'.` : `Invalid value for '${param}': ${issue.message}.`,
    type: 'invalid_request_error',
    code: isUnknown ? 'unknown_parameter' : 'invalid_value',
    param,
  });
}

/** Declined for reasons of content, as a body. */
export function moderationError(stage: 'input' | 'output'): { error: OpenaiErrorBody } {
  return {
    error: {
      message: 'Your request was rejected by the safety system. safety_violations=[violence].',
      type: 'image_generation_user_error',
      code: 'moderation_blocked',
      moderation_details: { moderation_stage: stage, categories: ['violence'] },
    },
  };
}

/** The answer that a fault of the provider itself stands for; undefined for those that spoil a success. */
export function openaiFault({ fault, headers, body }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return openaiError(
        429,
        {
          message: `Rate limit reached for gpt-image in organization org-x on images per min (IPM): Limit 5, Used 5, Requested 1. Please try again in ${fault.retryAfterMs}ms.`,
          type: 'input-images',
          code: 'rate_limit_exceeded',
        },
        {
          'retry-after-ms': String(fault.retryAfterMs),
          'retry-after': String(Math.ceil(fault.retryAfterMs / 1000)),
        },
      );
    case 'overloaded':
      return openaiError(503, {
        message: 'The engine is currently overloaded, please try again later.',
        type: 'server_error',
      });
    case 'request-timeout':
      return openaiError(408, { message: 'Request timed out.', type: 'timeout' });
    case 'gateway-timeout':
      return {
        status: 504,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>504 Gateway Time-out</h1></html>',
      };
    case 'unauthorised':
      return openaiError(401, {
        message: `Incorrect API key provided: ${headers.get('authorization')?.slice(7)}. You can find your API key at https://platform.openai.com/account/api-keys.`,
        type: 'invalid_request_error',
        code: 'invalid_api_key',
      });
    case 'unknown-model':
      return openaiError(404, {
        message: 'The model `gpt-image-9` does not exist or you do not have access to it.',
        type: 'invalid_request_error',
        code: 'model_not_found',
      });
    case 'bad-request':
      return openaiError(400, {
        message: "Invalid value: '17x17'. Width and height must both be divisible by 16.",
        type: 'invalid_request_error',
        code: 'invalid_value',
        param: 'size',
      });
    case 'refused-input':
      return openaiError(400, moderationError('input').error);
    case 'refused-output':
      // A stream has begun by then: the error is one of its events.
      return isStreaming(body) ? undefined : openaiError(400, moderationError('output').error);
    default:
      return undefined;
  }
}

function isStreaming(body: Uint8Array): boolean {
  return /"stream":true|name="stream"\r\n\r\ntrue/.test(Buffer.from(body).toString('latin1'));
}
