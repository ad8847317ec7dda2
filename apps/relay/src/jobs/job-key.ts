/** What a job is known by. Another user's job of the same id is another job. */
export interface JobKey {
  readonly user: string;
  /** The adapter drew it, see `jobIdPattern`. */
  readonly id: string;
}
