import { registerTranslation } from '@shoelace-style/localize';
import { english } from './english.ts';
import type { UiTranslation } from './ui-translation.ts';

/** Adds the texts of an element that is fetched when it is first asked for. */
export function registerEnglish(texts: Partial<UiTranslation>): void {
  // The very object is what every language falls back to.
  registerTranslation(Object.assign(english, texts));
}
