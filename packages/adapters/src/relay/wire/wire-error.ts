import {
  AbortedError,
  AuthenticationError,
  BadOutputError,
  CorruptSessionError,
  DeviceLostError,
  EmptyError,
  type EngineError,
  type EngineErrorCode,
  InvalidRequestError,
  ModelUnavailableError,
  NetworkOrCorsError,
  OutOfMemoryError,
  OverloadedError,
  QuotaExceededError,
  RateLimitedError,
  RefusedError,
  StreamCutError,
  TimeoutError,
  UnknownOutcomeError,
} from '@pentimento/engine';
import * as v from 'valibot';

/** Those that have no fields of their own. */
const plainErrors = {
  timeout: TimeoutError,
  empty: EmptyError,
  'bad-output': BadOutputError,
  'stream-cut': StreamCutError,
  'unknown-outcome': UnknownOutcomeError,
  authentication: AuthenticationError,
  'network-or-cors': NetworkOrCorsError,
  'invalid-request': InvalidRequestError,
  'quota-exceeded': QuotaExceededError,
  'device-lost': DeviceLostError,
  'out-of-memory': OutOfMemoryError,
  'model-unavailable': ModelUnavailableError,
  aborted: AbortedError,
  'corrupt-session': CorruptSessionError,
} satisfies Record<Exclude<EngineErrorCode, 'refused' | 'rate-limited' | 'overloaded'>, unknown>;

/** An error between relay and adapter: everything that a program decides by, and the message. Never a cause, never a stack. */
export const wireErrorSchema = v.object({
  code: v.string(),
  message: v.string(),
  isRetryable: v.boolean(),
  retryAfterMs: v.optional(v.number()),
  stage: v.optional(v.picklist(['input', 'output'])),
  categories: v.optional(v.array(v.string())),
});

/** See `wireErrorSchema`. */
export type WireError = v.InferOutput<typeof wireErrorSchema>;

/** What goes over the wire of an error. */
export function describeError(error: EngineError): WireError {
  const { code, message, isRetryable } = error;
  const wire: WireError = { code, message, isRetryable };
  const saysWhen = RateLimitedError.isInstance(error) || OverloadedError.isInstance(error);
  if (saysWhen && error.retryAfterMs !== undefined) wire.retryAfterMs = error.retryAfterMs;
  if (RefusedError.isInstance(error)) {
    wire.stage = error.stage;
    wire.categories = error.categories;
  }
  return wire;
}

/** The error that was described. One of a code that is not known here is `bad-output`, and not retried. */
export function restoreError(wire: WireError): EngineError {
  const { code, message, isRetryable, retryAfterMs, stage = 'input', categories = [] } = wire;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (code === 'rate-limited') return new RateLimitedError({ message, isRetryable, ...wait });
  if (code === 'overloaded') return new OverloadedError({ message, isRetryable, ...wait });
  if (code === 'refused') return new RefusedError({ message, isRetryable, stage, categories });
  if (Object.hasOwn(plainErrors, code))
    return new plainErrors[code as keyof typeof plainErrors]({ message, isRetryable });
  return new BadOutputError({ message, isRetryable: false });
}
