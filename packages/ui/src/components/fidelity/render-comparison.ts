import type { FidelityComparison, RegionFidelity } from '@pentimento/engine';
import { html, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

const absent = '–';
/** From here on, per cent say less than a factor: where something was drawn on a plain ground. */
const many = 10;

interface Measure {
  name: string;
  detail: string;
  show: (region: RegionFidelity) => string;
}

/** Rounded down: what is almost the same is not shown as the same. */
const floored = (value: number, digits: number): number => Math.floor(value * 10 ** digits) / 10 ** digits;

function listMeasures(localize: UiLocalizeController): Measure[] {
  const percent = (value: number, digits: number): string =>
    localize.number(value, { style: 'percent', maximumFractionDigits: digits });
  const plain = (value: number, digits: number): string =>
    localize.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const ratio = (value: number | undefined): string => {
    if (value === undefined) return absent;
    return value < many
      ? percent(value, 1)
      : localize.term('timesAsMuch', localize.number(Math.round(value)));
  };
  return [
    {
      name: localize.term('exactPixels'),
      detail: localize.term('exactPixelsDetail'),
      show: ({ exactFraction }) => percent(floored(exactFraction, 4), 2),
    },
    {
      name: localize.term('psnr'),
      detail: localize.term('psnrDetail'),
      show: ({ psnr }) =>
        psnr === null || psnr === Infinity
          ? localize.term('identical')
          : localize.term('decibels', plain(psnr, 1)),
    },
    {
      name: localize.term('ssim'),
      detail: localize.term('ssimDetail'),
      show: ({ ssim }) => (ssim === undefined ? absent : plain(floored(ssim, 3), 3)),
    },
    {
      name: localize.term('colourDifference'),
      detail: localize.term('colourDifferenceDetail'),
      show: ({ deltaE }) =>
        deltaE ? [deltaE.p50, deltaE.p95, deltaE.p99].map((value) => plain(value, 1)).join(' · ') : absent,
    },
    {
      name: localize.term('coarseShapes'),
      detail: localize.term('coarseShapesDetail'),
      show: ({ lowBandRatio }) => ratio(lowBandRatio),
    },
    {
      name: localize.term('fineDetail'),
      detail: localize.term('fineDetailDetail'),
      show: ({ highBandRatio }) => ratio(highBandRatio),
    },
  ];
}

/** A table of how alike two pictures are: inside the change, outside of it, and as a whole. */
export function renderComparison(
  { inside, outside, whole }: FidelityComparison,
  { caption, localize }: { caption: string; localize: UiLocalizeController },
): TemplateResult {
  const regions = [
    { name: localize.term('outsideChange'), region: outside },
    { name: localize.term('insideChange'), region: inside },
    { name: localize.term('wholePicture'), region: whole },
  ].flatMap(({ name, region }) => (region ? [{ name, region }] : []));
  // On phones the rows become grids, which takes their roles away: said here, they stay.
  return html`<table class="measures" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">
          <span class="visually-hidden">${localize.term('measure')}</span>
        </th>
        ${regions.map(({ name }) => html`<th scope="col" role="columnheader">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${listMeasures(localize).map(
        ({ name, detail, show }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${name}<small>${detail}</small></th>
            ${regions.map(({ region }) => html`<td role="cell">${show(region)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
