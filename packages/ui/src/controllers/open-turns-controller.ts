import type { NamedModel, Session, TurnRun } from '@pentimento/engine';

/**
 * Goes on with turns that a provider was at work on when the page was left, as soon as their back ends are connected: what
 * has been paid for is fetched, not sent again.
 */
export class OpenTurnsController {
  readonly #follow: (start: () => TurnRun) => void;
  readonly #tried = new Set<string>();

  /** @param follow runs a turn and tells of it. */
  constructor(follow: (start: () => TurnRun) => void) {
    this.#follow = follow;
  }

  /** Looks for open turns. Each is tried once: a failure is shown, with a way to try again. */
  look(session: Session | undefined, models: readonly NamedModel[]): void {
    if (session?.state.role !== 'writer') return;
    for (const { id, adapter } of session.resumable()) {
      const isConnected = models.some(({ adapterId }) => adapterId === adapter.id);
      if (!isConnected || this.#tried.has(id)) continue;
      this.#tried.add(id);
      // Not in the middle of drawing.
      queueMicrotask(() => this.#follow(() => session.resume(id)));
    }
  }
}
