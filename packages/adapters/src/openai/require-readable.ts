import { type EncodedImage, InvalidRequestError } from '@pentimento/engine';

const readable: readonly string[] = ['image/png', 'image/webp', 'image/jpeg'];

/** A picture that the API reads. @throws InvalidRequestError for the other types that the engine knows. */
export function requireReadable(image: EncodedImage): EncodedImage {
  if (readable.includes(image.mediaType)) return image;
  throw new InvalidRequestError({
    message: `OpenAI reads PNG, WebP and JPEG, not ${image.mediaType.slice('image/'.length).toUpperCase()}. Convert the picture first.`,
  });
}
