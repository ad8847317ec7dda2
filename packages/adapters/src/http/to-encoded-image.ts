import { BadOutputError, type EncodedImage, readImageHeader } from '@pentimento/engine';

/**
 * A provider's bytes as a picture: type and size are what the bytes say, not what the provider says.
 * @throws BadOutputError, not retryable: it is paid for, and another would be paid for again.
 */
export function toEncodedImage(bytes: Uint8Array): EncodedImage {
  try {
    const { mediaType, width, height } = readImageHeader(bytes, { origin: 'provider' });
    return { bytes, mediaType, width, height };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'The picture cannot be read.';
    throw new BadOutputError({ message, cause, isRetryable: false });
  }
}
