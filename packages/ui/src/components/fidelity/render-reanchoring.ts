import type { Session } from '@pentimento/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** Where drift is counted from, and the ways to make the picture anew from there. */
export function renderReanchoring(options: {
  session: Session;
  turnId: string;
  isReadonly: boolean;
  ways: readonly ('replay' | 'reference')[];
  localize: UiLocalizeController;
  onReanchor: (how: 'replay' | 'reference') => void;
}): TemplateResult | typeof nothing {
  const { session, turnId, isReadonly, ways, localize, onReanchor } = options;
  const anchor = session.anchor(turnId);
  if (!anchor) return nothing;
  if (anchor.since.length === 0) return html`<p>${localize.term('isAnchorItself')}</p>`;
  const number = session.path(anchor.turn.id).length;
  const texts = {
    replay: [localize.term('reanchorReplay'), localize.term('reanchorReplayDetail')],
    reference: [localize.term('reanchorReference'), localize.term('reanchorReferenceDetail')],
  } as const;
  return html`
    <p>${localize.term('sinceAnchor', anchor.since.length, number)}</p>
    ${
      isReadonly || ways.length === 0
        ? nothing
        : html`<div class="reanchor" role="group" aria-label=${localize.term('reanchor')}>
            <p>${localize.term('reanchorDetail', number)}</p>
            ${ways.map(
              (how) =>
                html`<button class="outlined" type="button" @click=${() => onReanchor(how)}>
                  <span>${texts[how][0]}</span><small>${texts[how][1]}</small>
                </button>`,
            )}
          </div>`
    }
  `;
}
