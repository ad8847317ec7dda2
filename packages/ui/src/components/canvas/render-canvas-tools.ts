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
  /** Absent: there is nothing to limit. */
  rectangle?: { isOn: boolean; isDrawn: boolean; toggle: (event: MouseEvent) => void; clear: () => void };
  obey: (command: CanvasKeyCommand) => void;
}

/** The bar of buttons under the picture. */
export function renderCanvasTools(
  { scale, rectangle, obey }: CanvasTools,
  localize: UiLocalizeController,
): TemplateResult {
  const percent = localize.number(Math.round(scale * 100));
  return html`
    <div class="tools">
      <div class="bar" part="tools">
        <slot name="tools"></slot>
        ${renderIconButton({
          label: localize.term('zoomOut'),
          drawing: 'minus',
          act: () => obey({ type: 'zoom', factor: 1 / zoomStep }),
        })}
        <span class="level">${localize.term('zoomLevel', percent)}</span>
        ${renderIconButton({
          label: localize.term('zoomIn'),
          drawing: 'plus',
          act: () => obey({ type: 'zoom', factor: zoomStep }),
        })}
        ${renderIconButton({
          label: localize.term('zoomToFit'),
          drawing: 'fit',
          act: () => obey({ type: 'fit' }),
        })}
        ${rectangle ? renderRectangleTools(rectangle, localize) : nothing}
      </div>
    </div>
  `;
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
