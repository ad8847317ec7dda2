import type { UiLocalizeController } from '../locales/ui-localize-controller.ts';

/** What is left of a whole after a part of it changed, for people. Never rounded up to 100 %: one changed pixel is a change. */
export function formatUntouched(changedFraction: number, localize: UiLocalizeController): string {
  const floored = Math.floor((1 - changedFraction) * 1000) / 1000;
  return localize.number(floored, { style: 'percent', maximumFractionDigits: 1 });
}
