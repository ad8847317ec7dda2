/** Progress of `ImageAdapter.prepare`: download, compile, warm up. */
export interface PrepareProgress {
  /** What is going on. */
  stage: 'checking' | 'downloading' | 'verifying' | 'compiling' | 'warming-up' | 'ready';
  /** Bytes that are here, over all files. Absent in stages without bytes. */
  loadedBytes?: number;
  /** Bytes in all. Absent while not known. */
  totalBytes?: number;
  /** Overall progress, 0 to 1. */
  value: number;
  /** What runs it, once known: `webgpu`, `wasm`. Said out loud when it falls back. */
  backend?: string;
  /** One sentence for people, when there is something to say (a fallback and its reason). */
  detail?: string;
}
