import type { ImageMediaType } from '../protocol/encoded-image.ts';

/** Ends of the names of pictures in a session file. */
export const imageExtensions: Record<ImageMediaType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};
