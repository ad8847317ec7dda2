/** What a worker posts beside its answers. */
export type WorkerSignal =
  /** It is running, and holds this lock for as long as it lives. */
  | { pentimento: 'alive'; lock?: string }
  /** It is still there. `quietMs`: how long it may now be silent (a long step blocks its thread). */
  | { pentimento: 'beat'; quietMs: number };
