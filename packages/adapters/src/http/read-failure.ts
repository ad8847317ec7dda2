import type { EngineError } from '@pentimento/engine';
import type { Connection } from './connection.ts';
import type { HttpRequest } from './http-request.ts';
import { mapHttpStatus } from './map-http-status.ts';
import { providerWords } from './provider-words.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { readWaitInWords } from './read-wait-in-words.ts';
import { scrubSecrets } from './scrub-secrets.ts';

const longestBody = 65_536;

/** The error that an answer without success stands for. */
export async function readFailure(
  connection: Connection,
  { isPaid }: Pick<HttpRequest, 'isPaid'>,
  response: Response,
): Promise<EngineError> {
  const { label, secrets, now, mapError } = connection;
  const body = parseBody(scrubSecrets(await readText(response), secrets));
  const retryAfterMs = readRetryAfter(response.headers, now()) ?? readWaitInWords(providerWords(body));
  const failure = {
    status: response.status,
    body,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    isPaid,
    label,
  };
  return mapError?.(failure) ?? mapHttpStatus(failure);
}

/** The beginning of the body; whatever breaks while it is read, the status is known. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (reader && text.length < longestBody) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader?.cancel();
  } catch {
    // What has come will do.
  }
  return text.slice(0, longestBody);
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text === '' ? undefined : text;
  }
}
