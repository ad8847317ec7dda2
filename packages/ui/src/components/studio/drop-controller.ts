import type { ReactiveControllerHost } from 'lit';

/** Files that are dragged over an element and dropped on it. Its three handlers belong on what they may be dropped on. */
export class DropController {
  /** A file is over the element. */
  isDropping = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: { isOpen: () => boolean; take: (file: File) => void };

  constructor(host: ReactiveControllerHost, options: { isOpen: () => boolean; take: (file: File) => void }) {
    this.#host = host;
    this.#options = options;
  }

  readonly onDragOver = (event: DragEvent): void => {
    if (!this.#options.isOpen() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#show(true);
  };

  readonly onDragLeave = (event: DragEvent): void => {
    const { currentTarget, relatedTarget } = event;
    const isInside = relatedTarget instanceof Node && (currentTarget as HTMLElement).contains(relatedTarget);
    if (!isInside) this.#show(false);
  };

  readonly onDrop = (event: DragEvent): void => {
    this.#show(false);
    const file = event.dataTransfer?.files[0];
    if (!file || !this.#options.isOpen()) return;
    event.preventDefault();
    this.#options.take(file);
  };

  #show(isDropping: boolean): void {
    this.isDropping = isDropping;
    this.#host.requestUpdate();
  }
}
