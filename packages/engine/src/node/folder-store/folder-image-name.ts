import type { ImageMediaType } from '../../protocol/encoded-image.ts';
import { isImageId } from '../../store/is-image-id.ts';

const extensions: Record<ImageMediaType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

const mediaTypes = new Map(
  Object.entries(extensions).map(([mediaType, extension]) => [extension, mediaType as ImageMediaType]),
);

/** Name of a picture's file: `<id>.<extension>`. */
export function folderImageName(image: { id: string; mediaType: ImageMediaType }): string {
  return `${image.id}.${extensions[image.mediaType]}`;
}

/** The picture that a file name stands for; undefined for anything else. */
export function parseFolderImageName(name: string): { id: string; mediaType: ImageMediaType } | undefined {
  const [id, extension, ...rest] = name.split('.');
  const mediaType = mediaTypes.get(extension ?? '');
  return isImageId(id) && mediaType !== undefined && rest.length === 0 ? { id, mediaType } : undefined;
}
