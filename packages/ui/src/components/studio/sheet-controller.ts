import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PentimentoCompare } from '../compare/compare.ts';
import type { StudioSheet } from './studio-sheet.ts';

/** Their elements are fetched when they are first asked for. */
const elements = {
  report: () => import('../fidelity/fidelity.ts'),
  compare: () => import('../compare/compare.ts'),
  connections: () => import('../connections/connections.ts'),
} as const;

/** What lies over a studio: opens the dialog once it is there, and closes it. */
export class SheetController implements ReactiveController {
  sheet: StudioSheet | undefined;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Shows a sheet, in the place of the one that is there. */
  async show(sheet: StudioSheet): Promise<void> {
    await elements[sheet.kind]();
    this.close();
    this.sheet = sheet;
    this.#host.requestUpdate();
  }

  /** Takes the sheet away. Closed before it goes, the dialog gives the focus back to where it came from. */
  close(): void {
    this.#dialog?.close();
    this.sheet = undefined;
    this.#host.requestUpdate();
  }

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
