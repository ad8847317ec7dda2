import { html, nothing, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { icon } from '../../theme/icon.ts';
import type { ComparedPair, ComparedPicture } from './compared-pair.ts';
import type { FlickerController } from './flicker-controller.ts';

const renderImage = ({ url, label }: ComparedPicture): TemplateResult | typeof nothing =>
  url === undefined ? nothing : html`<img src=${url} alt=${label} draggable="false" />`;

/** One over the other, with an edge between them that is moved. From left to right in every language, as pictures are. */
export function renderSlider(
  { before, after }: ComparedPair,
  options: { position: number; move: (position: number) => void; localize: UiLocalizeController },
): TemplateResult {
  const { position, move, localize } = options;
  const percent = localize.number(position / 100, { style: 'percent', maximumFractionDigits: 0 });
  return html`<div class="box" dir="ltr">
    ${renderImage(before)}
    <div class="over">${renderImage(after)}</div>
    <span class="tag start">${localize.term('beforePicture')}</span>
    <span class="tag end">${localize.term('afterPicture')}</span>
    <input
      type="range"
      min="0"
      max="100"
      step="0.5"
      .value=${String(position)}
      aria-label=${localize.term('compare')}
      aria-valuetext=${localize.term('sliderValue', percent)}
      @input=${(event: Event) => move(Number((event.currentTarget as HTMLInputElement).value))}
    />
    <span class="edge"><i></i></span>
  </div>`;
}

/** Both at once. */
export function renderSideBySide(
  { before, after }: ComparedPair,
  localize: UiLocalizeController,
): TemplateResult {
  const figure = (picture: ComparedPicture, name: string): TemplateResult =>
    html`<figure>
      <div class="room"><div class="box">${renderImage(picture)}</div></div>
      <figcaption>${name}</figcaption>
    </figure>`;
  return html`${figure(before, localize.term('beforePicture'))}
  ${figure(after, localize.term('afterPicture'))}`;
}

/** One after the other, in the same place. */
export function renderFlicker(
  { before, after }: ComparedPair,
  { flicker, localize }: { flicker: FlickerController; localize: UiLocalizeController },
): TemplateResult {
  const { isAfter, isPlaying, isStill } = flicker;
  const playLabel = localize.term(isPlaying ? 'pause' : 'play');
  return html`
    <div class="box">
      <div ?hidden=${isAfter}>${renderImage(before)}</div>
      <div ?hidden=${!isAfter}>${renderImage(after)}</div>
      <span class="tag start">${localize.term(isAfter ? 'afterPicture' : 'beforePicture')}</span>
      <span class="controls">
        ${
          isStill
            ? nothing
            : html`<button
                class="outlined"
                type="button"
                @click=${() => (isPlaying ? flicker.pause() : flicker.play())}
              >
                ${icon(isPlaying ? 'pause' : 'play', 15)} ${playLabel}
              </button>`
        }
        <button
          class="outlined"
          type="button"
          @click=${() => {
            flicker.pause();
            flicker.flip();
          }}
        >
          ${localize.term('showTheOther')}
        </button>
      </span>
    </div>
  `;
}
