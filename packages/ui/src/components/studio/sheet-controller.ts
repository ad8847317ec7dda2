import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PentimentoCompare } from '../compare/compare.ts';
import type { StudioSheet } from './studio-sheet.ts';

/** What lies over a studio: opens the dialog once it is there, and closes it. */
export class SheetController implements ReactiveController {
  sheet: StudioSheet | undefined;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Shows another sheet, or none. */
  readonly show = (sheet: StudioSheet | undefined): void => {
    // Closed before it goes, the dialog gives the focus back to where it came from.
    if (sheet !== this.sheet) this.#dialog?.close();
    this.sheet = sheet;
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    if (this.sheet?.kind === 'compare' && this.sheet.with === 'any') void this.#focusChoice(dialog);
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  async #focusChoice(dialog: HTMLDialogElement): Promise<void> {
    const compare = dialog.querySelector<PentimentoCompare>('pentimento-compare');
    await compare?.updateComplete;
    compare?.focusChoice();
  }
}
