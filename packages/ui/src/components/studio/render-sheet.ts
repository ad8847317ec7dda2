import { html, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { renderIconButton } from '../../theme/render-icon-button.ts';

/** What lies over the studio, with its title and the way out. Opened with `showModal`: the browser keeps the focus in it. */
export function renderSheet(options: {
  title: string;
  isWide: boolean;
  content: unknown;
  localize: UiLocalizeController;
  onClose: () => void;
}): TemplateResult {
  const { title, isWide, content, localize, onClose } = options;
  const close = (event: Event): void => (event.currentTarget as HTMLElement).closest('dialog')?.close();
  // While one sheet makes room for the next, the dialog is open again by the time that its closing is told.
  const onClosed = (event: Event): void => {
    if (!(event.currentTarget as HTMLDialogElement).open) onClose();
  };
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) close(event);
  };
  return html`<dialog
    class="sheet ${isWide ? 'wide' : ''}"
    aria-label=${title}
    @close=${onClosed}
    @click=${closeOutside}
  >
    <div class="sheet-frame">
      <div class="sheet-head">
        <h2>${title}</h2>
        ${renderIconButton({ label: localize.term('close'), drawing: 'close', act: close })}
      </div>
      <div class="sheet-body">${content}</div>
    </div>
  </dialog>`;
}
