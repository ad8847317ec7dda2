import type { EncodedImage } from '@pentimento/engine';
import { encodeBase64 } from '../http/encode-base64.ts';
import { requireReadable } from '../shared/require-readable.ts';

/** A picture as base64, as both APIs take it. @throws InvalidRequestError for a type that they do not read. */
export function encodePicture(picture: EncodedImage): { mimeType: string; data: string } {
  const { mediaType, bytes } = requireReadable(picture, 'Google');
  return { mimeType: mediaType, data: encodeBase64(bytes) };
}
