/** An answer that is no success, as `mapError` gets it: secrets are already out of it. */
export interface HttpFailure {
  /** HTTP status; of an error inside a stream, the status that it would have had alone, or 200. */
  readonly status: number;
  /** What came with it: parsed JSON, else the text, else undefined. Unchecked. */
  readonly body: unknown;
  /** How long the provider asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Whether the request may have been paid for. */
  readonly isPaid: boolean;
  /** The provider's name, for messages. */
  readonly label: string;
}
