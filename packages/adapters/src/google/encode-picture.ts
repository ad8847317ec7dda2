import { type EncodedImage, InvalidRequestError } from '@pentimento/engine';
import { encodeBase64 } from '../http/encode-base64.ts';

const readable = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** A picture as base64, as both APIs take it. @throws InvalidRequestError for a type that they do not read. */
export function encodePicture({ bytes, mediaType }: Pick<EncodedImage, 'bytes' | 'mediaType'>): {
  mimeType: string;
  data: string;
} {
  if (!readable.has(mediaType)) {
    throw new InvalidRequestError({
      message: `Google reads PNG, JPEG and WebP, not ${mediaType.slice('image/'.length).toUpperCase()}. Convert the picture first.`,
    });
  }
  return { mimeType: mediaType, data: encodeBase64(bytes) };
}
