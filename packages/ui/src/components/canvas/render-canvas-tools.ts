import { html, nothing, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { icon } from '../../theme/icon.ts';
import { renderIconButton } from '../../theme/render-icon-button.ts';
import type { CanvasKeyCommand } from './canvas-key-command.ts';

const zoomStep = 1.25;

/** What the bar under the picture shows and does. */
export interface CanvasTools {
  /** CSS pixels per picture pixel. */
  scale: number;
  /** Absent: there is nothing to compare with. */
  before?: { isShown: boolean; show: (isShown: boolean) => void };
  /** Absent: it is not known what changed. */
  changes?: { isShown: boolean; toggle: () => void };
  /** Absent: there is nothing to limit. */
  rectangle?: { isOn: boolean; isDrawn: boolean; toggle: (event: MouseEvent) => void; clear: () => void };
  obey: (command: CanvasKeyCommand) => void;
}

/** The bar of buttons under the picture. */
export function renderCanvasTools(
  { scale, before, changes, rectangle, obey }: CanvasTools,
  localize: UiLocalizeController,
): TemplateResult {
  const level = localize.term('zoomLevel', localize.number(Math.round(scale * 100)));
  const fitLabel = localize.term('zoomToFit', level);
  return html`
    <div class="tools">
      <div class="bar" part="tools">
        <slot name="tools"></slot>
        ${renderIconButton({
          label: localize.term('zoomOut'),
          drawing: 'minus',
          act: () => obey({ type: 'zoom', factor: 1 / zoomStep }),
        })}
        <button
          class="level"
          type="button"
          aria-label=${fitLabel}
          title=${fitLabel}
          @click=${() => obey({ type: 'fit' })}
        >
          ${level}
        </button>
        ${renderIconButton({
          label: localize.term('zoomIn'),
          drawing: 'plus',
          act: () => obey({ type: 'zoom', factor: zoomStep }),
        })}
        ${before ? renderBefore(before, localize) : nothing}
        ${changes ? renderChanges(changes, localize) : nothing}
        ${rectangle ? renderRectangleTools(rectangle, localize) : nothing}
      </div>
    </div>
  `;
}

function renderBefore(
  { isShown, show }: NonNullable<CanvasTools['before']>,
  localize: UiLocalizeController,
): TemplateResult {
  const label = localize.term('holdToSeeBefore');
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    show(event.type === 'keydown');
  };
  const hide = (): void => show(false);
  // Assistive technology clicks without a pointer and without a key: then it is a switch.
  const onClick = (event: MouseEvent): void => {
    if (event.detail === 0) show(!isShown);
  };
  return html`<button
    class="icon hold"
    type="button"
    aria-label=${label}
    title=${label}
    aria-pressed=${isShown ? 'true' : 'false'}
    @pointerdown=${() => show(true)}
    @pointerup=${hide}
    @pointercancel=${hide}
    @pointerleave=${hide}
    @blur=${hide}
    @keydown=${onKey}
    @keyup=${onKey}
    @click=${onClick}
    @contextmenu=${(event: Event) => event.preventDefault()}
  >
    ${icon('before')}
  </button>`;
}

function renderChanges(
  { isShown, toggle }: NonNullable<CanvasTools['changes']>,
  localize: UiLocalizeController,
): TemplateResult {
  const label = localize.term('showChanges');
  return html`<button
    class="icon"
    type="button"
    aria-label=${label}
    title=${label}
    aria-pressed=${isShown ? 'true' : 'false'}
    @click=${toggle}
  >
    ${icon('changes')}
  </button>`;
}

function renderRectangleTools(
  { isOn, isDrawn, toggle, clear }: NonNullable<CanvasTools['rectangle']>,
  localize: UiLocalizeController,
): TemplateResult {
  const label = localize.term('limitToRectangle');
  return html`
    <span class="separator"></span>
    <button
      class="icon"
      type="button"
      aria-label=${label}
      title=${label}
      aria-pressed=${isOn ? 'true' : 'false'}
      @click=${toggle}
    >
      ${icon('rectangle')}
    </button>
    ${
      isDrawn
        ? renderIconButton({ label: localize.term('clearRectangle'), drawing: 'close', act: clear })
        : nothing
    }
  `;
}
