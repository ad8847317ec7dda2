import type { ModelDescriptor } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** What is worth knowing of a model before it is chosen: what it cannot do or can, what it costs, and what has to be fetched. */
export function modelFacts(
  { capabilities, pricing, downloadBytes }: ModelDescriptor,
  localize: UiLocalizeController,
): string[] {
  const price = pricing?.perImageUsd;
  const { generate, edit, maxReferences } = capabilities;
  return [
    ...(edit ? [] : [localize.term('onlyNew')]),
    ...(generate ? [] : [localize.term('onlyChanges')]),
    ...(maxReferences > 0 ? [localize.term('referenceCount', maxReferences)] : []),
    ...(price ? [localize.term('dollars', localize.number(price, { maximumSignificantDigits: 2 }))] : []),
    ...(downloadBytes ? [localize.bytes(downloadBytes)] : []),
  ];
}
