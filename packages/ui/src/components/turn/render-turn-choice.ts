import { html, nothing, type TemplateResult } from 'lit';
import { ownImage } from '../../preservation/own-image.ts';
import type { TurnView } from './turn-view.ts';

/** Where it is not clear what was meant: both pictures, side by side, each one press away. */
export function renderTurnChoice(
  { turn, session, isReadonly, localize, act }: TurnView,
  urls: { kept: string | undefined; own: string | undefined },
): TemplateResult | typeof nothing {
  const wasChosen = session?.children(turn.id).some(({ status }) => status === 'done');
  if (isReadonly || wasChosen || !turn.preservation?.offersBoth || !ownImage(turn)) return nothing;
  const option = (label: string, role: 'composite' | 'raw', url: string | undefined): TemplateResult =>
    html`<button class="outlined" type="button" @click=${() => act({ action: 'adopt', role })}>
      <span class="frame">${url ? html`<img src=${url} alt="" draggable="false" />` : nothing}</span>
      <span>${label}</span>
    </button>`;
  const question = localize.term('partOrWhole');
  return html`<div class="choice" role="group" aria-label=${question}>
    <p>${question}</p>
    ${option(localize.term('keepTheRest'), 'composite', urls.kept)}
    ${option(localize.term('useTheWhole'), 'raw', urls.own)}
  </div>`;
}
