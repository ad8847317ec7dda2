import { type EncodedImage, InvalidRequestError } from '@pentimento/engine';

const readable: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];

/**
 * A picture of a type that every provider reads.
 * @param label The provider's name, for the message.
 * @throws InvalidRequestError for the other types that the engine knows.
 */
export function requireReadable(image: EncodedImage, label: string): EncodedImage {
  if (readable.includes(image.mediaType)) return image;
  throw new InvalidRequestError({
    message: `${label} reads PNG, JPEG and WebP, not ${image.mediaType.slice('image/'.length).toUpperCase()}. Convert the picture first.`,
  });
}
