import {
  AbortedError,
  EngineError,
  ModelUnavailableError,
  NetworkOrCorsError,
  StreamCutError,
} from '@pentimento/engine';
import { createSHA256 } from 'hash-wasm';
import type { ByteSource, ByteStream } from '../shared/byte-source.ts';

/** Options of `downloadFile`. */
export interface DownloadOptions {
  /** Where it comes from. */
  url: string;
  /** Name for messages. */
  path: string;
  /** Exact length. */
  bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  sha256: string;
  source: ByteSource;
  signal: AbortSignal;
  /** Called with the bytes that are here. */
  onBytes: (loadedBytes: number) => void;
}

/**
 * Downloads a file whose length and hash are known, hashing while it streams.
 * @throws NetworkOrCorsError unreachable · StreamCutError ended early · ModelUnavailableError missing, or not the
 * file that was announced · AbortedError
 */
export async function downloadFile(options: DownloadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const stream = await open(options);
  const stop = () => void stream.cancel().catch(() => {});
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    return await receive(stream, options);
  } catch (error) {
    stopIfAborted(options.signal);
    stop();
    if (EngineError.isInstance(error)) throw error;
    throw new StreamCutError({
      message: `The download of ${options.path} broke off. Check the connection and try again.`,
      cause: error,
    });
  } finally {
    options.signal.removeEventListener('abort', stop);
  }
}

async function open({ source, url, path, signal }: DownloadOptions): Promise<ByteStream> {
  stopIfAborted(signal);
  let stream: ByteStream;
  try {
    stream = await Promise.race([source(url), rejectOnAbort(signal)]);
  } catch (cause) {
    stopIfAborted(signal);
    throw new NetworkOrCorsError({
      message: `${path} could not be downloaded from ${new URL(url).host || 'this machine'}. Check the connection and try again.`,
      cause,
    });
  }
  if (stream.status === 200) return stream;
  await stream.cancel().catch(() => {});
  const message = `${path} could not be downloaded: the server answered ${stream.status}.`;
  if (stream.status >= 500) throw new NetworkOrCorsError({ message: `${message} Try again later.` });
  throw new ModelUnavailableError({
    message: `${message} Check that the model's files are where its manifest is.`,
  });
}

async function receive(stream: ByteStream, options: DownloadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { path, bytes, sha256, signal, onBytes } = options;
  if (stream.totalBytes !== undefined && stream.totalBytes !== bytes)
    throw otherFile(options, stream.totalBytes);
  const content = new Uint8Array(bytes);
  const hash = await createSHA256();
  let loaded = 0;
  for (let piece = await stream.read(); piece !== undefined; piece = await stream.read()) {
    stopIfAborted(signal);
    if (loaded + piece.length > bytes) throw otherFile(options, loaded + piece.length);
    content.set(piece, loaded);
    hash.update(piece);
    loaded += piece.length;
    onBytes(loaded);
  }
  stopIfAborted(signal);
  if (loaded < bytes) {
    throw new StreamCutError({
      message: `The download of ${path} ended after ${loaded} of ${bytes} bytes. Check the connection and try again.`,
    });
  }
  if (hash.digest('hex') === sha256) return content;
  throw new ModelUnavailableError({
    message: `${path} arrived damaged or changed: its SHA-256 is not the one in the manifest. Download it again; if that does not help, the copy on the server is wrong.`,
    isRetryable: true,
  });
}

function otherFile({ path, bytes }: DownloadOptions, length: number): ModelUnavailableError {
  return new ModelUnavailableError({
    message: `${path} is not the file that the manifest announces: ${bytes} bytes were expected, and ${length} or more came. Check the server.`,
  });
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new AbortedError({ message: 'The download was stopped.' });
}
