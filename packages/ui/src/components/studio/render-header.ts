import type { Session, Studio } from '@pentimento/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { icon } from '../../theme/icon.ts';
import { renderIconButton } from '../../theme/render-icon-button.ts';

/** The bar at the top: sessions on one side, files on the other. */
export function renderHeader(options: {
  studio: Studio | undefined;
  session: Session | undefined;
  lang: string;
  localize: UiLocalizeController;
  onImport: (file: File) => void;
  onExport: () => void;
}): TemplateResult {
  const { studio, session, lang, localize, onImport, onExport } = options;
  const title = session?.state.title ?? '';
  const shownTitle = title === 'Untitled' ? localize.term('untitled') : title;
  const pickFile = (event: Event): void => {
    const header = (event.currentTarget as HTMLElement).closest('header');
    header?.querySelector('input')?.click();
  };
  const takeFile = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) onImport(file);
  };
  return html`<header part="header">
    <slot name="brand"></slot>
    <button
      class="session"
      type="button"
      popovertarget="sessions"
      aria-label="${localize.term('sessions')}: ${shownTitle}"
      ?disabled=${!session}
    >
      <span>${shownTitle}</span> ${icon('down', 14)}
    </button>
    <div id="sessions" class="sessions" popover>
      <pentimento-gallery
        .studio=${studio}
        current=${session?.id ?? nothing}
        lang=${lang || nothing}
      ></pentimento-gallery>
    </div>
    <span class="spacer"></span>
    ${renderIconButton({
      label: localize.term('importSession'),
      drawing: 'import',
      act: pickFile,
      isDisabled: !studio,
    })}
    ${renderIconButton({
      label: localize.term('exportSession'),
      drawing: 'export',
      act: onExport,
      isDisabled: !session || session.turns().length === 0,
    })}
    <slot name="actions"></slot>
    <input type="file" hidden accept=".pentimento,application/zip" @change=${takeFile} />
  </header>`;
}
