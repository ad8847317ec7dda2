import { LocalizeController, registerTranslation } from '@shoelace-style/localize';
import { english } from './english.ts';
import type { UiTranslation } from './ui-translation.ts';

registerTranslation(english);

/** Gives an element its texts in the language of its `lang` or of the page. */
export class UiLocalizeController extends LocalizeController<UiTranslation> {
  /** A file size for people: `6.2 MB`. */
  bytes(count: number): string {
    if (count < 1000) return this.number(count, { style: 'unit', unit: 'byte', unitDisplay: 'narrow' });
    const [unit, divisor] = count < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
    const value = count / divisor;
    return this.number(value, { style: 'unit', unit, maximumFractionDigits: value < 100 ? 1 : 0 });
  }
}
