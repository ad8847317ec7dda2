import { AbortedError } from '../errors/aborted-error.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';
import { EventChannel } from '../run/event-channel.ts';
import { applyTurnEvent } from './running-turns.ts';
import type { RunningTurn } from './session-state.ts';
import type { TurnRun } from './turn-run.ts';

interface ActiveRun {
  turn: RunningTurn;
  controller: AbortController;
  finished: Promise<unknown>;
}

const isSamePreview = (older: TurnEvent, newer: TurnEvent): boolean =>
  older.type === 'image-preview' && newer.type === 'image-preview' && older.index === newer.index;

/** The turns that are running in one session. */
export class SessionRuns {
  readonly #active = new Map<string, ActiveRun>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** As a screen shows them, oldest first. */
  get turns(): RunningTurn[] {
    return [...this.#active.values()].map(({ turn }) => turn);
  }

  /** Starts a run. `execute` gets what it needs and resolves with the committed turn. */
  start(options: {
    turn: RunningTurn;
    signal: AbortSignal | undefined;
    execute: (tools: { signal: AbortSignal; emit: (event: TurnEvent) => void }) => Promise<Turn>;
  }): TurnRun {
    const { turnId } = options.turn;
    const controller = new AbortController();
    const signal = options.signal ? AbortSignal.any([controller.signal, options.signal]) : controller.signal;
    const channel = new EventChannel<TurnEvent>(isSamePreview);
    const emit = (event: TurnEvent): void => {
      channel.push(event);
      this.#update(turnId, event);
    };
    const result = Promise.resolve()
      .then(() => options.execute({ signal, emit }))
      .finally(() => this.#remove(turnId));
    this.#active.set(turnId, { turn: options.turn, controller, finished: result.catch(() => undefined) });
    result.then(
      () => channel.close(),
      (error: unknown) => channel.close({ error }),
    );
    this.#onChange();
    return {
      turnId,
      result,
      abort: () => controller.abort(new AbortedError({ message: 'Stopped.' })),
      [Symbol.asyncIterator]: () => channel[Symbol.asyncIterator](),
    };
  }

  /** Stops everything and waits until it has ended. */
  async abortAll(reason: string): Promise<void> {
    await this.abort(() => true, reason);
  }

  /** Stops some and waits until they have ended. */
  async abort(isMeant: (turn: RunningTurn) => boolean, reason: string): Promise<void> {
    const runs = [...this.#active.values()].filter(({ turn }) => isMeant(turn));
    for (const { controller } of runs) controller.abort(new AbortedError({ message: reason }));
    await Promise.all(runs.map(({ finished }) => finished));
  }

  #update(turnId: string, event: TurnEvent): void {
    const run = this.#active.get(turnId);
    if (!run) return;
    const turn = applyTurnEvent(run.turn, event);
    if (turn === run.turn) return;
    run.turn = turn;
    this.#onChange();
  }

  #remove(turnId: string): void {
    this.#active.delete(turnId);
    this.#onChange();
  }
}
