/** Who holds a lock file. */
export interface LockOwner {
  processId: number;
  /** When the process started, as the system tells it: process ids are used again. Absent: the system does not tell. */
  processStart?: string;
  host: string;
  /** Differs for every holding. */
  token: string;
}
