import type { Turn } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** Shares just below 100 % are never rounded up to it: one changed pixel is a change. */
function formatUntouched(fraction: number, localize: UiLocalizeController): string {
  const floored = Math.floor((1 - fraction) * 1000) / 1000;
  return localize.number(floored, { style: 'percent', maximumFractionDigits: 1 });
}

function describeChange(turn: Turn, localize: UiLocalizeController): string[] {
  if (!turn.preservation) return [];
  const { decision, changedFraction } = turn.preservation;
  switch (decision) {
    case 'none':
      return [localize.term('nothingChanged')];
    case 'global':
      return [localize.term('wholePictureChanged')];
    case 'local':
      return [localize.term('untouched', formatUntouched(changedFraction, localize))];
    default:
      return decision satisfies never;
  }
}

/** The short facts under a finished turn: what stayed, how long it took, what ran it, what it cost. */
export function turnFacts(turn: Turn, localize: UiLocalizeController): string[] {
  const seconds = (turn.endedAt - turn.startedAt) / 1000;
  const duration = localize.number(seconds, { maximumFractionDigits: seconds < 10 ? 1 : 0 });
  const cost = turn.costUsd
    ? [localize.term('dollars', localize.number(turn.costUsd, { maximumFractionDigits: 3 }))]
    : [];
  return [...describeChange(turn, localize), localize.term('seconds', duration), ...cost];
}
