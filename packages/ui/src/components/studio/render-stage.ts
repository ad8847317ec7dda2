import type { RunningTurn } from '@pentimento/engine';
import { html, type TemplateResult } from 'lit';

/** What stands where the picture will be, once something was asked for. Undefined: nothing was. */
export function renderStage(options: {
  running: RunningTurn | undefined;
  /** What waits for its model. */
  pending: string | undefined;
  /** How far the model is. */
  download: TemplateResult;
}): TemplateResult | undefined {
  const { running, pending, download } = options;
  if (running) return html`<div class="waiting"><p>${running.instruction}</p></div>`;
  if (pending === undefined) return undefined;
  return html`<div class="preparing">
    <p>${pending}</p>
    ${download}
  </div>`;
}
