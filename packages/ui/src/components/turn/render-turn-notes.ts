import type { TurnWarning } from '@pentimento/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../theme/icon.ts';
import type { TurnView } from './turn-view.ts';

/** Where a turn comes from, if not from a model that was asked. */
function originOf({ turn, session, localize }: TurnView): string | undefined {
  const { derivation } = turn;
  switch (derivation?.kind) {
    case 'adopted':
      return derivation.role === 'raw'
        ? localize.term('ownPicture')
        : localize.term('adoptedCandidate', derivation.candidate + 1);
    case 'reanchored':
      return localize.term('madeAnewFrom', session?.path(derivation.anchor).length ?? 1);
    case undefined:
      return undefined;
    default:
      return derivation satisfies never;
  }
}

function renderWarning({ feature, details }: TurnWarning, view: TurnView): TemplateResult {
  if (feature !== 'drift') return html`<li>${details}</li>`;
  const { localize, isReadonly, act } = view;
  return html`<li class="drift">
    <span>${details}</span>
    ${
      isReadonly
        ? nothing
        : html`<button
            class="outlined"
            type="button"
            @click=${() => act({ action: 'reanchor', how: 'replay' })}
          >
            ${icon('anchor', 14)} ${localize.term('reanchor')}
          </button>`
    }
  </li>`;
}

/** What is to be known about a finished turn: where it comes from, whether it is pinned, what could not be honoured. */
export function renderTurnNotes(view: TurnView): TemplateResult {
  const { turn, isPinned, localize } = view;
  const origin = originOf(view);
  return html`
    ${
      origin || isPinned
        ? html`<p class="labels">
            ${origin ? html`<span class="label">${origin}</span>` : nothing}
            ${isPinned ? html`<span class="label">${icon('pin', 12)} ${localize.term('pinned')}</span>` : nothing}
          </p>`
        : nothing
    }
    ${
      turn.preservation?.decision === 'none'
        ? html`<p class="note">${localize.term('nothingChangedNote')}</p>`
        : nothing
    }
    ${
      turn.warnings.length > 0
        ? html`<ul class="warnings">
            ${turn.warnings.map((warning) => renderWarning(warning, view))}
          </ul>`
        : nothing
    }
  `;
}
