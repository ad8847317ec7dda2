import { html, type TemplateResult } from 'lit';
import type { StudioNotice } from './studio-notice.ts';

/** A line across the top that asks for attention. */
export function renderNotice({ text, tone, actions }: StudioNotice): TemplateResult {
  return html`<div class="notice ${tone}">
    <p>${text}</p>
    ${actions.map(
      ({ label, act }) => html`<button class="outlined" type="button" @click=${act}>${label}</button>`,
    )}
  </div>`;
}
