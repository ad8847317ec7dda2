import type { ReactiveController } from 'lit';

/** What the studio's keys do. */
export interface StudioKeysParts {
  /** Something lies over the studio that has keys of its own. */
  isCovered: () => boolean;
  isBusy: () => boolean;
  stop: () => void;
  move: (move: 'undo' | 'redo') => void;
}

/** Escape stops, Ctrl+Z and Ctrl+Shift+Z (or ⌘) undo and redo: wherever the focus is on the page, but not in text. */
export class StudioKeys implements ReactiveController {
  readonly #host: EventTarget;
  readonly #parts: StudioKeysParts;

  constructor(host: EventTarget, parts: StudioKeysParts) {
    this.#host = host;
    this.#parts = parts;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { isCovered, isBusy, stop, move } = this.#parts;
    const [target] = event.composedPath();
    const isOurs = event.composedPath().includes(this.#host) || target === document.body;
    const isInText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    if (!isOurs || event.defaultPrevented || isCovered()) return;
    if (event.key === 'Escape' && isBusy()) {
      event.preventDefault();
      stop();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isInText) {
      event.preventDefault();
      move(event.shiftKey ? 'redo' : 'undo');
    }
  };
}
