import {
  AbortedError,
  AuthenticationError,
  BadOutputError,
  EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  UnknownOutcomeError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { Connection } from '../http/connection.ts';
import { explainLostRequest } from '../http/explain-lost-request.ts';
import { findSendEvidence } from '../http/find-send-evidence.ts';
import { mapHttpStatus } from '../http/map-http-status.ts';
import { createCutError } from '../http/read-chunks.ts';
import { readRetryAfter } from '../http/read-retry-after.ts';
import { scrubSecrets } from '../http/scrub-secrets.ts';
import { mapImagesError } from '../shared/images-api/map-images-error.ts';
import type { WatchedNetwork } from './watched-network.ts';

/** What is needed to explain a failed call. */
export interface CallContext {
  /** The vendor's name, for messages. */
  readonly label: string;
  readonly network: WatchedNetwork;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** `APICallError` of `@ai-sdk/provider`, by what it has: there may be several copies of the package. */
const callErrorSchema = v.object({
  name: v.literal('AI_APICallError'),
  url: v.string(),
  requestBodyValues: v.optional(v.unknown()),
  statusCode: v.optional(v.number()),
  responseHeaders: v.optional(v.record(v.string(), v.string())),
  responseBody: v.optional(v.string()),
  cause: v.optional(v.unknown()),
});

type CallError = v.InferOutput<typeof callErrorSchema>;

/** Which of our errors a package's is. Nothing that may have been paid for comes out as retryable. */
export async function mapCallError(error: unknown, context: CallContext): Promise<EngineError> {
  if (context.signal.aborted) return new AbortedError({ message: 'Stopped.' });
  if (EngineError.isInstance(error)) return error;
  const call = v.safeParse(callErrorSchema, error);
  if (call.success) {
    const { statusCode } = call.output;
    if (statusCode === undefined) return explainSilence(error, context, call.output);
    return statusCode < 300 ? explainAnswer(call.output, context) : explainRefusal(call.output, context);
  }
  // What platforms throw when a connection breaks.
  if (error instanceof TypeError) return explainSilence(error, context);
  return explainByName(error, context) ?? asked(context.label, wordsOf(error, context));
}

function explainRefusal(error: CallError, { label, network, now }: CallContext): EngineError {
  const { statusCode: status = 500, responseHeaders = {}, responseBody = '' } = error;
  const retryAfterMs = readRetryAfter(new Headers(responseHeaders), now());
  const text = scrubSecrets(responseBody, network.secrets());
  const isKey = status === 401 || status === 403;
  const failure = {
    status,
    // Vendors quote the key that they refuse, and of models that were made elsewhere it is not known here.
    body: isKey ? undefined : parse(text),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    isPaid: true,
    label,
  };
  const explained = mapImagesError(failure) ?? mapHttpStatus(failure);
  return isSubmission(error) || !explained.isRetryable ? explained : asked(label, explained.message);
}

/** An answer came, and the package could not read it. */
function explainAnswer({ responseBody = '' }: CallError, context: CallContext): EngineError {
  const { label, signal } = context;
  const isCut = /^\s*[{[]/.test(responseBody) && parse(responseBody) === responseBody;
  if (isCut || responseBody === '')
    return createCutError({ connection: connect(context), signal, isPaid: true });
  return new BadOutputError({
    message: `${label} gave an answer that its package cannot read. Is there a newer version of it?`,
    isRetryable: false,
  });
}

/** No answer came, or none that was read to its end. */
async function explainSilence(error: unknown, context: CallContext, call?: CallError): Promise<EngineError> {
  const { label, network, signal } = context;
  const last = network.last();
  if (last?.isAnswered) return createCutError({ connection: connect(context), signal, isPaid: true });
  // Asking about work that was taken on: beginning anew would pay again.
  const wasTaken = call ? !isSubmission(call) : network.hasAnswered();
  if (wasTaken) return asked(label, wordsOf(error, context));
  const url = last?.url ?? call?.url;
  if (url === undefined && findSendEvidence(error) !== 'not-sent')
    return asked(label, wordsOf(error, context));
  const request = { method: 'POST', path: '', isPaid: true, signal } as const;
  return explainLostRequest(connect(context, url), request, call?.cause ?? error);
}

/** The place that was called, as the shared code wants it: it is asked once more, without a key, whether it is there. */
function connect({ label, network, now }: CallContext, baseUrl = ''): Connection {
  const { fetch } = network;
  const secrets = network.secrets();
  return { label, baseUrl, headers: {}, secrets, fetch, now, log: () => undefined, probePath: '' };
}

/** Errors of the packages that say by their name that nothing was sent. */
function explainByName(error: unknown, context: CallContext): EngineError | undefined {
  const message = `${context.label}: ${wordsOf(error, context)}`;
  switch (error instanceof Error ? error.name : '') {
    case 'AI_LoadAPIKeyError':
      return new AuthenticationError({ message });
    case 'AI_NoSuchModelError':
      return new ModelUnavailableError({ message });
    case 'AI_UnsupportedFunctionalityError':
    case 'AI_InvalidArgumentError':
    case 'AI_InvalidPromptError':
    case 'AI_LoadSettingError':
      return new InvalidRequestError({ message });
    default:
      return undefined;
  }
}

function wordsOf(error: unknown, { network }: CallContext): string {
  return error instanceof Error ? scrubSecrets(error.message, network.secrets()).slice(0, 300) : '';
}

/** Packages that poll hand no body over when they ask. */
function isSubmission({ requestBodyValues }: CallError): boolean {
  if (requestBodyValues instanceof FormData) return true;
  return typeof requestBodyValues === 'object' && Object.keys(requestBodyValues ?? {}).length > 0;
}

function asked(label: string, words: string): UnknownOutcomeError {
  return new UnknownOutcomeError({
    message: `${label} was given the request, and what became of it is not known: ${words} It may have been paid for: look at your account before trying again.`,
  });
}

/** Parsed JSON, else the text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
