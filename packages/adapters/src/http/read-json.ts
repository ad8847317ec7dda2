import { BadOutputError } from '@pentimento/engine';
import * as v from 'valibot';
import { Base64Problem } from './base64-decoder.ts';
import { PictureSieve } from './picture-sieve.ts';
import { createCutError, readChunks, type ReadOptions } from './read-chunks.ts';

/** What is needed to read an answer in JSON. */
export interface ReadJsonOptions<Schema extends v.GenericSchema> extends ReadOptions {
  /** What the answer must hold at least. Tolerant: providers add fields. */
  readonly schema: Schema;
  /** Names of the fields that hold pictures. Default: none. */
  readonly pictureFields?: readonly string[];
}

/** Characters of an answer besides its pictures. */
export const mostText = 16 * 1024 * 1024;

/**
 * An answer in JSON, checked. Long texts in picture fields come out as bytes, decoded while they arrived.
 * @throws EngineError `stream-cut`, `bad-output`, `aborted`.
 */
export async function readJson<Schema extends v.GenericSchema>(
  response: Response,
  options: ReadJsonOptions<Schema>,
): Promise<v.InferOutput<Schema>> {
  const sieve = new PictureSieve(options.pictureFields ?? []);
  let text = '';
  try {
    for await (const chunk of readChunks(response, options)) {
      text += sieve.push(chunk);
      if (text.length > mostText) throw createBadAnswer(options, 'it is endless');
    }
  } catch (error) {
    throw error instanceof Base64Problem ? createBadAnswer(options, error.message, error) : error;
  }
  return checkAnswer(parseJson(text, sieve, options), options);
}

function parseJson(text: string, sieve: PictureSieve, options: ReadOptions): unknown {
  try {
    return JSON.parse(text, sieve.revive) as unknown;
  } catch (error) {
    // Some servers close the connection cleanly when they fail: half a JSON text, or none at all, is a cut answer.
    if (/^\s*([{[]|$)/.test(text)) throw createCutError(options);
    throw createBadAnswer(options, 'it is not JSON', error);
  }
}

/** A parsed answer against its schema. @throws BadOutputError */
export function checkAnswer<Schema extends v.GenericSchema>(
  value: unknown,
  options: Pick<ReadJsonOptions<Schema>, 'schema' | 'connection'>,
): v.InferOutput<Schema> {
  const result = v.safeParse(options.schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw createBadAnswer(options, `its field '${v.getDotPath(issue) ?? ''}' is not as documented`);
}

/** The error for an answer that cannot be used. Not retryable: it may be paid for, and another would be paid for again. */
export function createBadAnswer(
  { connection }: Pick<ReadOptions, 'connection'>,
  problem: string,
  cause?: unknown,
): BadOutputError {
  return new BadOutputError({
    message: `${connection.label} gave an answer that cannot be read: ${problem}. Try again.`,
    isRetryable: false,
    ...(cause instanceof Base64Problem && { cause }),
  });
}
