import { html, type TemplateResult } from 'lit';

/** A sentence whose words in backquotes are shown as code. */
export function renderInlineCode(text: string): (TemplateResult | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
