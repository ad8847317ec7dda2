import type { ImageMediaType } from '../../protocol/encoded-image.ts';

/** A picture's file. */
export interface FolderImage {
  id: string;
  mediaType: ImageMediaType;
  path: string;
}
