/** A person or program that may use the relay. */
export interface RelayUser {
  /** Short name for limits and the log. */
  readonly name: string;
  /** SHA-256 of the token, 64 hexadecimal digits. The token itself is nowhere on the server. */
  readonly tokenHash: string;
}
