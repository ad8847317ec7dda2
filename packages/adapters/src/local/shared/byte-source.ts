/** A download, read piece by piece: what can cross `postMessage` where a `Response` cannot. */
export interface ByteStream {
  /** HTTP status, 200 for files from disk. */
  status: number;
  /** Length that the server announces. Absent: it does not say, or the transfer is compressed. */
  totalBytes?: number;
  /** The next piece. Undefined: the end. */
  read(): Promise<Uint8Array | undefined>;
  /** Stops the transfer. */
  cancel(): Promise<void>;
}

/** Opens the file at an address. @throws whatever `fetch` throws. */
export type ByteSource = (url: string) => Promise<ByteStream>;
