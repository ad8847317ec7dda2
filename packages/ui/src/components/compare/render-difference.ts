import { html, nothing, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { formatUntouched } from '../../preservation/format-untouched.ts';
import type { ComparedPicture } from './compared-pair.ts';
import type { DifferenceController } from './difference-controller.ts';
import type { Difference } from './difference.ts';

function describeDifference({ changedFraction, source }: Difference, localize: UiLocalizeController): string {
  if (changedFraction === 0) return localize.term('differenceNone');
  switch (source) {
    case 'weights':
      return localize.term(
        'differenceByWeights',
        localize.term('untouched', formatUntouched(changedFraction, localize)),
      );
    case 'pixels': {
      // Rounded up: one pixel is a difference.
      const percent = localize.number(Math.ceil(changedFraction * 1000) / 1000, {
        style: 'percent',
        maximumFractionDigits: 1,
      });
      return localize.term('differenceByPixels', percent);
    }
    case 'scaled':
      return localize.term('differenceScaled');
    default:
      return source satisfies never;
  }
}

/** A map of where two pictures differ, over the later one without its colours. */
export function renderDifference(
  after: ComparedPicture,
  { difference, error }: DifferenceController,
  localize: UiLocalizeController,
): TemplateResult {
  const text = difference
    ? describeDifference(difference, localize)
    : localize.term(error === undefined ? 'comparing' : 'comparisonFailed');
  return html`
    <div class="box map" aria-busy=${difference || error !== undefined ? 'false' : 'true'}>
      ${after.url === undefined ? nothing : html`<img src=${after.url} alt="" draggable="false" />`}
      <canvas class="heat" role="img" aria-label=${localize.term('differenceHeat')}></canvas>
    </div>
    <div class="legend">
      <p role="status">${text}</p>
      ${
        difference?.source === 'weights'
          ? nothing
          : html`<span class="scale" aria-hidden="true">
              ${localize.term('less')} <i></i> ${localize.term('more')}
            </span>`
      }
    </div>
  `;
}
