import type { NamedModel, Session } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import type { PreparationState } from '../../preparation/preparation-state.ts';

/** One line about a model: where it runs, and what it takes before the first time. */
export function describeModel(
  model: NamedModel | undefined,
  preparation: PreparationState | undefined,
  { session, localize }: { session: Session | undefined; localize: UiLocalizeController },
): string {
  if (!model) return '';
  const { capabilities, downloadBytes } = model.descriptor;
  if (capabilities.reach !== 'device') return localize.term('runsThere');
  if (preparation?.status === 'ready') {
    const isFallback = preparation.progress?.backend === 'wasm';
    return localize.term(isFallback ? 'wasmFallback' : 'runsHere');
  }
  const wasUsed = session
    ?.turns()
    .some(({ adapter, status }) => status === 'done' && `${adapter.id}:${adapter.model}` === model.name);
  if (!downloadBytes || wasUsed) return localize.term('runsHere');
  return localize.term('runsHereOnce', localize.bytes(downloadBytes));
}
