/** What is known of a download when it starts. Plain data: it crosses `postMessage` where a `Response` cannot. */
export interface OpenedDownload {
  id: number;
  /** HTTP status. */
  status: number;
  /** Length that the server announces. Absent: it does not say, or the transfer is compressed. */
  totalBytes?: number;
}

/** Downloads that one thread makes for another. */
export interface ByteChannel {
  /** @throws whatever `fetch` throws, as a plain error. */
  open(url: string): Promise<OpenedDownload>;
  /** The next piece. Undefined: the end. */
  read(id: number): Promise<Uint8Array | undefined>;
  cancel(id: number): Promise<void>;
}
