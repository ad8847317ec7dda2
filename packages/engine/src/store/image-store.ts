import type { ImageMediaType } from '../protocol/encoded-image.ts';

/** Bytes with their address. */
export interface StoredImage {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  id: string;
  /** Type of the file. */
  mediaType: ImageMediaType;
  /** The whole file. */
  bytes: Uint8Array;
}

/** Content-addressed pictures (and masks, which are greyscale PNGs). Durable once a promise resolves. */
export interface ImageStore {
  /**
   * Stores a picture; storing the same bytes twice is one picture, and good bytes heal a quarantined one. What no session
   * refers to within the hour may be swept. @throws EngineError `quota-exceeded`; `invalid-request` for a malformed id;
   * `corrupt-session` for bytes that do not match their id.
   */
  put(image: StoredImage): Promise<void>;
  /** The picture, verified against its id on the first read; undefined when it is not there or quarantined as corrupt. */
  get(id: string): Promise<StoredImage | undefined>;
  /** Whether the picture is in the committed index and not quarantined. */
  has(id: string): Promise<boolean>;
  /** Removes a picture that no session refers to; one that is referred to stays, and false is returned. */
  delete(id: string): Promise<boolean>;
  /** The ids of all committed pictures that are not quarantined, sorted. */
  list(): Promise<string[]>;
}
