/** An entry of a zip file, from its central directory. */
export interface ZipEntry {
  /** Name, `[a-z0-9/_.-]` only, never leading out of the file. */
  name: string;
  /** Whether it is deflated; otherwise it is stored as it is. */
  isDeflated: boolean;
  /** Checksum of the inflated bytes. */
  crc32: number;
  compressedBytes: number;
  inflatedBytes: number;
  /** Where its local header starts in the file. */
  headerOffset: number;
}
