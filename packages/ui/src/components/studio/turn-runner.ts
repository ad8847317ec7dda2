import type { Session, Turn, TurnRun } from '@pentimento/engine';
import type { ReactiveControllerHost } from 'lit';
import { TurnErrorEvent } from '../../events/turn-error-event.ts';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import type { ModelPreparation } from '../../preparation/model-preparation.ts';
import { describeError } from './describe-error.ts';
import { followTurn } from './follow-turn.ts';
import type { StudioVoice } from './studio-voice.ts';
import { toEngineError } from './to-engine-error.ts';

/** What a turn needs to run. */
export interface TurnTask {
  session: Session;
  /** What it is called while it runs. */
  title: string;
  /** What a person wrote, to be given back when it was not sent. Absent: nothing. */
  words?: string;
  /** Begins it, once the model is ready. */
  start: (signal: AbortSignal) => TurnRun;
  /** Stops it as well. */
  signal?: AbortSignal | undefined;
  /** What makes the model usable. Undefined: it is. */
  preparation: ModelPreparation | undefined;
}

/** Prepares the model, runs a turn, and tells of it: by DOM events, aloud, and by giving unsent words back. */
export class TurnRunner {
  /** What was asked while its model is being prepared. */
  pending: string | undefined;
  #stop = new AbortController();
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #voice: StudioVoice;
  readonly #localize: UiLocalizeController;
  readonly #giveBack: (words: string) => void;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    parts: { voice: StudioVoice; localize: UiLocalizeController; giveBack: (words: string) => void },
  ) {
    this.#host = host;
    this.#voice = parts.voice;
    this.#localize = parts.localize;
    this.#giveBack = parts.giveBack;
  }

  /** Stops what runs. */
  stop(): void {
    this.#stop.abort();
  }

  /** Resolves with the turn, or with undefined when it did not end well. Never rejects. */
  async run(task: TurnTask): Promise<Turn | undefined> {
    const { title, signal } = task;
    this.#stop = new AbortController();
    const signals = [this.#stop.signal, ...(signal ? [signal] : [])];
    this.#voice.dismiss();
    this.#voice.announce(this.#localize.term('announceRunning', title));
    if (!(await this.#prepare(task))) return undefined;
    const outcome = await followTurn(this.#host, () => task.start(AbortSignal.any(signals)));
    if (outcome.turn) this.#voice.announce(this.#localize.term('announceDone', title));
    else this.#onFailure(task, outcome.failure.detail);
    return outcome.turn;
  }

  async #prepare({ title, words, preparation }: TurnTask): Promise<boolean> {
    if (!preparation) return true;
    const stop = (): void => preparation.stop();
    this.#stop.signal.addEventListener('abort', stop);
    this.#setPending(title);
    try {
      await preparation.start();
      return true;
    } catch (error) {
      this.#giveBack(words ?? '');
      this.#host.dispatchEvent(new TurnErrorEvent({ error: toEngineError(error) }));
      const hasFailed = preparation.state.status === 'failed';
      this.#voice.announce(
        hasFailed
          ? this.#localize.term('announceFailed', describeError(error))
          : this.#localize.term('announceStopped'),
      );
      return false;
    } finally {
      this.#stop.signal.removeEventListener('abort', stop);
      this.#setPending(undefined);
    }
  }

  #onFailure({ session, words }: TurnTask, { error, turnId }: TurnErrorEvent['detail']): void {
    if (error.code === 'aborted') return this.#voice.announce(this.#localize.term('announceStopped'));
    this.#voice.announce(this.#localize.term('announceFailed', error.message));
    const isShownElsewhere = (turnId && session.turn(turnId)) ?? session.state.storageError;
    if (isShownElsewhere) return;
    this.#giveBack(words ?? '');
    this.#voice.complain(error.message);
  }

  #setPending(instruction: string | undefined): void {
    this.pending = instruction;
    this.#host.requestUpdate();
  }
}
