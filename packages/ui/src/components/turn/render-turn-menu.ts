import { html, nothing, type TemplateResult } from 'lit';
import { ownImage } from '../../preservation/own-image.ts';
import { icon } from '../../theme/icon.ts';
import { placePopover } from '../../theme/place-popover.ts';
import type { TurnView } from './turn-view.ts';

/** What can be done with a finished turn besides branching and deleting, behind one button. */
export function renderTurnMenu(view: TurnView): TemplateResult {
  const { turn, session, isPinned, isReadonly, localize, act } = view;
  const hasOthers = (session?.turns().length ?? 0) > 1;
  const label = localize.term('moreActions');
  const item = (text: string, action: Parameters<TurnView['act']>[0]): TemplateResult => {
    const choose = (event: Event): void => {
      (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
      act(action);
    };
    return html`<button type="button" @click=${choose}>${text}</button>`;
  };
  const changing = isReadonly
    ? nothing
    : html`
        ${ownImage(turn) ? item(localize.term('useOwnPicture'), { action: 'adopt', role: 'raw' }) : nothing}
        ${item(localize.term('useAsReference'), { action: 'reference' })}
        ${item(localize.term(isPinned ? 'unpin' : 'pin'), { action: isPinned ? 'unpin' : 'pin' })}
      `;
  return html`
    <button class="icon" type="button" popovertarget="menu" aria-label=${label} title=${label}>
      ${icon('more', 15)}
    </button>
    <div
      id="menu"
      class="menu"
      popover
      role="group"
      aria-label=${label}
      @beforetoggle=${placePopover}
      @click=${(event: Event) => event.stopPropagation()}
    >
      ${
        turn.base === null
          ? nothing
          : item(localize.term('compareWithBefore'), { action: 'compare', with: 'before' })
      }
      ${hasOthers ? item(localize.term('compareWithAny'), { action: 'compare', with: 'any' }) : nothing}
      ${turn.preservation ? item(localize.term('showReport'), { action: 'report' }) : nothing} ${changing}
    </div>
  `;
}
