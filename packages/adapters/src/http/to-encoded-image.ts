import { type EncodedImage, readImageHeader } from '@pentimento/engine';

/** A provider's bytes as a picture: type and size are what the bytes say, not what the provider says. @throws BadOutputError */
export function toEncodedImage(bytes: Uint8Array): EncodedImage {
  const { mediaType, width, height } = readImageHeader(bytes, { origin: 'provider' });
  return { bytes, mediaType, width, height };
}
