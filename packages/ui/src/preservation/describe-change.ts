import type { PreservationRecord } from '@pentimento/engine';
import type { UiLocalizeController } from '../locales/ui-localize-controller.ts';
import { formatUntouched } from './format-untouched.ts';

/** What became of the picture before, in a few words. */
export function describeChange(
  { decision, changedFraction }: PreservationRecord,
  localize: UiLocalizeController,
): string {
  switch (decision) {
    case 'none':
      return localize.term('nothingChanged');
    case 'global':
      return localize.term('wholePictureChanged');
    case 'local':
      return localize.term('untouched', formatUntouched(changedFraction, localize));
    default:
      return decision satisfies never;
  }
}
