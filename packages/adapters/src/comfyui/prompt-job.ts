/** Work that the server has taken on: what is needed to ask about it. Plain JSON. */
export interface PromptJob {
  /** The server's id of it. */
  readonly promptId: string;
  /** Under which name its events come. */
  readonly clientId: string;
  /** The seed that went in. */
  readonly seed: number;
}
