import type { PreservationRecord } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** Movements below this are not worth a sentence, in pixels. */
const smallestShift = 0.1;
/** Sizes closer than this are not worth a sentence. */
const smallestScale = 0.0005;
/** Tones closer than this are not worth a sentence, in 8-bit steps. */
const smallestTone = 0.5;

/** What the model had done to the rest, and was undone: a sentence each. Empty where nothing was put back. */
export function describeCorrection(
  { decision, transform, tone }: PreservationRecord,
  localize: UiLocalizeController,
): string[] {
  if (decision !== 'local') return [];
  const sentences: string[] = [];
  const number = (value: number, digits = 1): string =>
    localize.number(value, { maximumFractionDigits: digits });
  if (transform) {
    const shift = Math.hypot(transform.shiftX, transform.shiftY);
    const scale = Math.max(Math.abs(transform.scaleX - 1), Math.abs(transform.scaleY - 1));
    if (shift >= smallestShift) sentences.push(localize.term('movedBack', number(shift)));
    if (scale >= smallestScale) {
      const percent = localize.number(scale, { style: 'percent', maximumFractionDigits: 2 });
      sentences.push(localize.term('resizedBack', percent));
    }
  }
  if (tone) {
    const shifts = tone.gain.flatMap((gain, channel) => {
      const offset = tone.offset[channel] ?? 0;
      return [Math.abs(offset), Math.abs(offset + (gain - 1) * 255)];
    });
    const most = Math.max(...shifts);
    if (most >= smallestTone) sentences.push(localize.term('tonesBack', number(most, 0)));
  }
  return sentences;
}
