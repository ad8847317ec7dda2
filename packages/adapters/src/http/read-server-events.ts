import { createParser } from 'eventsource-parser';
import { Base64Problem } from './base64-decoder.ts';
import { PictureSieve } from './picture-sieve.ts';
import { readChunks, type ReadOptions } from './read-chunks.ts';
import { createBadAnswer, mostText } from './read-json.ts';

/** A server-sent event. */
export interface ServerEvent {
  /** Its name. Empty: it has none. */
  readonly name: string;
  /** Its data, parsed as JSON, with pictures as bytes. Unchecked. */
  readonly data: unknown;
}

/** What is needed to read a stream of events. */
export interface ReadServerEventsOptions extends ReadOptions {
  /** Names of the fields that hold pictures. Default: none. */
  readonly pictureFields?: readonly string[];
}

/**
 * Server-sent events as they come, until the connection ends or `[DONE]`. An event that has not come whole is not given: the
 * adapter knows by its last one whether the answer is complete, and throws `createCutError` when it is not.
 * @throws EngineError `stream-cut`, `bad-output`, `aborted`.
 */
export async function* readServerEvents(
  response: Response,
  options: ReadServerEventsOptions,
): AsyncGenerator<ServerEvent> {
  const arrived: { name: string; text: string }[] = [];
  const parser = createParser({
    maxBufferSize: mostText,
    onEvent: ({ event, data }) => arrived.push({ name: event ?? '', text: data }),
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') throw createBadAnswer(options, 'one of its events is endless');
    },
  });
  const sieve = new PictureSieve(options.pictureFields ?? []);
  for await (const chunk of readChunks(response, options)) {
    try {
      parser.feed(sieve.push(chunk));
    } catch (error) {
      throw error instanceof Base64Problem ? createBadAnswer(options, error.message, error) : error;
    }
    for (const { name, text } of arrived.splice(0)) {
      if (text === '[DONE]') return;
      yield { name, data: parseData(text, sieve, options) };
    }
  }
}

function parseData(text: string, sieve: PictureSieve, options: ReadOptions): unknown {
  try {
    return JSON.parse(text, sieve.revive) as unknown;
  } catch {
    throw createBadAnswer(options, 'an event of its stream is not JSON');
  }
}

/** Whether an answer is a stream of events: some providers answer in plain JSON though a stream was asked for. */
export function isEventStream(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
}
