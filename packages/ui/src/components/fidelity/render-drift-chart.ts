import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { icon } from '../../theme/icon.ts';
import type { DriftMark } from './drift-mark.ts';

/** Height of the drawing and where 100 % and 0 % lie in it, in CSS pixels. */
const frame = { height: 148, top: 14, bottom: 120 };
/** Where the first and the last turn stand, in per cent of the width. */
const span = { start: 14, end: 96 };

const heightOf = (exact: number): number => frame.bottom - exact * (frame.bottom - frame.top);

/** A chart of how much of turn 0 is left, turn by turn; the same as a table for those who do not see it. */
export function renderDriftChart(
  marks: readonly DriftMark[],
  { selected, localize }: { selected: string; localize: UiLocalizeController },
): TemplateResult {
  const percent = (value: number): string =>
    localize.number(Math.floor(value * 1000) / 1000, { style: 'percent', maximumFractionDigits: 1 });
  const isMirrored = localize.dir() === 'rtl';
  const placeOf = (index: number): string => {
    const along = marks.length < 2 ? 0 : index / (marks.length - 1);
    const place = span.start + along * (span.end - span.start);
    return `${isMirrored ? 100 - place : place}%`;
  };
  const grid = [0, 0.5, 1].map(
    (value) => svg`
      <line class="grid" x1="0" x2="100%" y1=${heightOf(value)} y2=${heightOf(value)} />
      <text x=${isMirrored ? '100%' : '0'} y=${heightOf(value) - 4}>${percent(value)}</text>`,
  );
  const summary = marks.flatMap(({ exact }) => (exact === undefined ? [] : [percent(exact)])).join(', ');
  return html`
    <svg class="chart" height=${frame.height} role="img" aria-label=${localize.term('driftChart', summary)}>
      ${grid} ${marks.map((_, index) => renderStep(marks, index, placeOf))}
      ${marks.map((mark, index) => renderMark(mark, placeOf(index), mark.turnId === selected))}
    </svg>
    <p class="legend" aria-hidden="true">
      <span><i class="line"></i> ${localize.term('exactToFirst')}</span>
      <span><i class="line kept"></i> ${localize.term('exactToBefore')}</span>
      <span><i class="ring"></i> ${localize.term('anchor')}</span>
      <span>${icon('pin', 13)} ${localize.term('pinned')}</span>
    </p>
    ${renderDriftTable(marks, { percent, localize })}
  `;
}

function renderStep(
  marks: readonly DriftMark[],
  index: number,
  placeOf: (index: number) => string,
): SVGTemplateResult {
  const line = (name: string, from?: number, to?: number): SVGTemplateResult | typeof nothing =>
    from === undefined || to === undefined
      ? nothing
      : svg`<line class=${name} x1=${placeOf(index - 1)} y1=${heightOf(from)} x2=${placeOf(index)} y2=${heightOf(to)} />`;
  const [before, after] = [marks[index - 1], marks[index]];
  return svg`${line('step kept', before?.kept, after?.kept)} ${line('step', before?.exact, after?.exact)}`;
}

function renderMark(mark: DriftMark, x: string, isSelected: boolean): SVGTemplateResult {
  const { exact, kept, isAnchor, isPinned, number } = mark;
  const y = heightOf(exact ?? 0);
  return svg`
    ${kept === undefined ? nothing : svg`<circle class="dot kept" cx=${x} cy=${heightOf(kept)} r="2.5" />`}
    ${exact === undefined ? nothing : svg`<circle class=${isSelected ? 'dot selected' : 'dot'} cx=${x} cy=${y} r=${isSelected ? 5 : 3.5} />`}
    ${exact !== undefined && isAnchor ? svg`<circle class="ring" cx=${x} cy=${y} r="8.5" />` : nothing}
    ${
      isPinned
        ? svg`<svg class="pin" x=${x} y=${y - 27} overflow="visible"><path transform="translate(-7 0) scale(.6)" d="M9 4h6l-.8 6 3.3 3.5H6.5L9.8 10 9 4ZM12 13.5V20.5" /></svg>`
        : nothing
    }
    <text class=${isSelected ? 'number selected' : 'number'} x=${x} y=${frame.height - 8}>${number}</text>`;
}

function renderDriftTable(
  marks: readonly DriftMark[],
  { percent, localize }: { percent: (value: number) => string; localize: UiLocalizeController },
): TemplateResult {
  return html`<details>
    <summary>${localize.term('driftAsTable')}</summary>
    <table class="turns">
      <thead>
        <tr>
          <th scope="col">${localize.term('turns')}</th>
          <th scope="col">${localize.term('exactToBefore')}</th>
          <th scope="col">${localize.term('exactToFirst')}</th>
        </tr>
      </thead>
      <tbody>
        ${marks.map(
          ({ number, instruction, exact, kept, isAnchor, isPinned }) =>
            html`<tr>
              <th scope="row">
                ${number}. ${instruction} ${isAnchor ? html`<em>${localize.term('anchor')}</em>` : nothing}
                ${isPinned ? html`<em>${localize.term('pinned')}</em>` : nothing}
              </th>
              <td>${kept === undefined ? '–' : percent(kept)}</td>
              <td>${exact === undefined ? '–' : percent(exact)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
