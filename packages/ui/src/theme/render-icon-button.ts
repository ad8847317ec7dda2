import { html, type TemplateResult } from 'lit';
import { icon } from './icon.ts';

/** A button that shows a drawing and is named by its label. */
export function renderIconButton(options: {
  label: string;
  drawing: Parameters<typeof icon>[0];
  act: (event: Event) => void;
  isDisabled?: boolean;
}): TemplateResult {
  const { label, drawing, act, isDisabled = false } = options;
  return html`<button
    class="icon"
    type="button"
    aria-label=${label}
    title=${label}
    ?disabled=${isDisabled}
    @click=${act}
  >
    ${icon(drawing)}
  </button>`;
}
