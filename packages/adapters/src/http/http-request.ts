/** One request to a provider's API. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the connection's `baseUrl`, beginning with a slash. */
  readonly path: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as multipart/form-data. */
  readonly form?: FormData;
  /** Besides those of the connection. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the provider may charge for it: then it is never sent again when its outcome is not known. */
  readonly isPaid: boolean;
  /** Aborting closes the connection. */
  readonly signal: AbortSignal;
  /** Longest wait for the first byte of an answer, in milliseconds. Default ten minutes. */
  readonly timeoutMs?: number;
}
