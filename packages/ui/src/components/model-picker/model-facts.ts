import type { ModelDescriptor } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** What is worth knowing of a model before it is chosen: what a picture costs, and what has to be fetched first. */
export function modelFacts(
  { pricing, downloadBytes }: ModelDescriptor,
  localize: UiLocalizeController,
): string[] {
  const price = pricing?.perImageUsd;
  return [
    ...(price ? [localize.term('dollars', localize.number(price, { maximumSignificantDigits: 2 }))] : []),
    ...(downloadBytes ? [localize.bytes(downloadBytes)] : []),
  ];
}
