import { type EncodedImage, InvalidRequestError } from '@pentimento/engine';

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
};

/** A picture as a file of a form, for `form.append(field, ...file)`. @throws InvalidRequestError for types that these servers do not read. */
export function toPictureFile(
  { bytes, mediaType }: Pick<EncodedImage, 'bytes' | 'mediaType'>,
  { name, label }: { name: string; label: string },
): [Blob, string] {
  const ending = endings[mediaType];
  if (ending === undefined) {
    throw new InvalidRequestError({
      message: `${label} reads PNG, WebP and JPEG, not ${mediaType.slice('image/'.length).toUpperCase()}. Convert the picture first.`,
    });
  }
  return [new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }), `${name}.${ending}`];
}
