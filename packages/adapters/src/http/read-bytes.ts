import { BadOutputError } from '@pentimento/engine';
import { readChunks, type ReadOptions } from './read-chunks.ts';

/** What is needed to read a file out of an answer. */
export interface ReadBytesOptions extends ReadOptions {
  /** Largest file, in bytes. Default 50 MB. */
  readonly maxBytes?: number;
}

const defaultMaxBytes = 50 * 1024 * 1024;

/** An answer that is a file. @throws EngineError `bad-output` when it is too large, `stream-cut`, `aborted`. */
export async function readBytes(
  response: Response,
  options: ReadBytesOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { maxBytes = defaultMaxBytes, connection } = options;
  const tooLarge = new BadOutputError({
    message: `${connection.label} sent a file of more than ${Math.round(maxBytes / 1_048_576)} MB. Ask for a smaller picture.`,
    isRetryable: false,
  });
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of readChunks(response, options)) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
