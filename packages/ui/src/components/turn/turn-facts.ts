import type { Turn } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** The short facts under a finished turn: how long it took, what it cost. A picture that was only adopted took no time. */
export function turnFacts(turn: Turn, localize: UiLocalizeController): string[] {
  const seconds = (turn.endedAt - turn.startedAt) / 1000;
  const duration = localize.number(seconds, { maximumFractionDigits: seconds < 10 ? 1 : 0 });
  const time = turn.derivation?.kind === 'adopted' ? [] : [localize.term('seconds', duration)];
  const cost = turn.costUsd
    ? [localize.term('dollars', localize.number(turn.costUsd, { maximumFractionDigits: 3 }))]
    : [];
  return [...time, ...cost];
}
