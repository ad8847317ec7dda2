/** Media types that the engine stores and hands to adapters. */
export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/avif' | 'image/gif';

/** A picture as bytes: what travels between the engine and an adapter. Never an id, never a URL. */
export interface EncodedImage {
  /** The whole file, as it would be saved to disk. */
  bytes: Uint8Array;
  /** Type of the file, read from its magic bytes, not from a name. */
  mediaType: ImageMediaType;
  /** Width in pixels, read from the header, after orientation. */
  width: number;
  /** Height in pixels, read from the header, after orientation. */
  height: number;
}
