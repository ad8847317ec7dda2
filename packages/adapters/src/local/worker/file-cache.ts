/** Keeps model files under their SHA-256. A cache: every method may forget, and `get` is checked by its caller. */
export interface FileCache {
  /** The file, undefined when it is not here. */
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Keeps a file. Resolves to false when there is no room: the file is then used without being kept. */
  put(sha256: string, content: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Forgets a file. */
  delete(sha256: string): Promise<void>;
}
