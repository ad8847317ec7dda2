/** How large a session file may be. Checked while writing, before reading, and again while inflating. */
export interface SessionFileLimits {
  /** Most entries in the zip, `session.json` included. */
  maxEntries: number;
  /** Most bytes of all entries together, inflated. */
  maxInflatedBytes: number;
  /** Largest inflated ÷ compressed size of an entry. */
  maxRatio: number;
  /** Most bytes of `session.json`. */
  maxDocumentBytes: number;
}

/** 5,000 entries, 2 GiB, 200:1; 64 MiB for `session.json`. */
export const sessionFileLimits: SessionFileLimits = Object.freeze({
  maxEntries: 5000,
  maxInflatedBytes: 2 * 1024 ** 3,
  maxRatio: 200,
  maxDocumentBytes: 64 * 1024 ** 2,
});
