import type { NamedModel, Turn } from '@pentimento/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { listAbleModels } from '../../models/list-able-models.ts';
import { icon } from '../../theme/icon.ts';
import { placePopover } from '../../theme/place-popover.ts';
import type { TurnView } from './turn-view.ts';

function others({ request, base, adapter }: Turn, models: readonly NamedModel[]): NamedModel[] {
  const needs = { hasBase: base !== null, referenceCount: request.references.length };
  return listAbleModels(models, needs).filter(({ name }) => name !== `${adapter.id}:${adapter.model}`);
}

/** For a turn that failed: the other models that can do what was asked, behind one button. */
export function renderOtherModels(
  { turn, localize, act }: TurnView,
  models: readonly NamedModel[],
): TemplateResult | typeof nothing {
  const offered = others(turn, models);
  if (turn.status !== 'failed' || offered.length === 0) return nothing;
  const label = localize.term('tryOnAnother');
  const choose = (event: Event, model: string): void => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    act({ action: 'retry', model });
  };
  return html`
    <button type="button" popovertarget="models">${label} ${icon('down', 13)}</button>
    <div
      id="models"
      class="menu"
      popover
      role="group"
      aria-label=${label}
      @beforetoggle=${placePopover}
      @click=${(event: Event) => event.stopPropagation()}
    >
      ${offered.map(
        ({ name, descriptor, adapterLabel }) =>
          html`<button type="button" @click=${(event: Event) => choose(event, name)}>
            ${descriptor.label} <span class="soft">${adapterLabel}</span>
          </button>`,
      )}
    </div>
  `;
}
