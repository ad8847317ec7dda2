import { EngineError } from '@pentimento/engine';
import type { ConnectionProblem } from './connection-diagnosis.ts';

/** What is known besides the error. */
export interface FailureCircumstances {
  /** Where the back end was looked for. Undefined: not known. */
  address: string | undefined;
  /** Whether that is the provider's own address, which a person did not enter. */
  isOwnAddress: boolean;
  /** `navigator.onLine`. */
  isOnline: boolean;
  /** Where the page came from. */
  origin: string;
  /** Whether the page may look whether anything answers at all: an isolated page may not. */
  mayProbe: boolean;
  /** Network access, for that look. */
  fetch: typeof globalThis.fetch;
  signal: AbortSignal;
}

const onThisDevice = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Finds out why a connection failed: from the error's code, and where that leaves it open, by looking. */
export async function diagnoseFailure(
  error: unknown,
  circumstances: FailureCircumstances,
): Promise<ConnectionProblem> {
  if (!EngineError.isInstance(error)) return 'other';
  switch (error.code) {
    case 'authentication':
      return 'wrong-key';
    case 'network-or-cors':
      return explainSilence(circumstances);
    case 'model-unavailable':
    case 'bad-output':
    case 'empty':
    case 'invalid-request':
    case 'stream-cut':
      return 'wrong-address';
    case 'rate-limited':
      return error.isRetryable ? 'rate-limited' : 'unpaid';
    case 'overloaded':
      return 'down';
    case 'timeout':
    case 'unknown-outcome':
      return 'late';
    default:
      return 'other';
  }
}

/** To a page a refused connection, a missing network and a forbidden answer look alike. */
async function explainSilence(circumstances: FailureCircumstances): Promise<ConnectionProblem> {
  const { address, isOwnAddress, isOnline, origin, mayProbe } = circumstances;
  const url = address === undefined ? null : URL.parse(address, origin);
  const isHere = url !== null && onThisDevice.test(url.hostname);
  if (!isOnline && !isHere) return 'offline';
  if (!url) return 'silent-or-cors';
  if (origin.startsWith('https:') && url.protocol === 'http:' && !isHere) return 'insecure';
  if (mayProbe && (await doesAnswer(url, circumstances))) return 'cors';
  if (isOwnAddress && !isHere) return 'blocked';
  return mayProbe ? 'silent' : 'silent-or-cors';
}

/** Whether anything answers at all: without asking to read it, no permission is needed. Carries no key. */
async function doesAnswer(url: URL, { fetch, signal }: FailureCircumstances): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', redirect: 'follow', signal });
    return true;
  } catch {
    return false;
  }
}
