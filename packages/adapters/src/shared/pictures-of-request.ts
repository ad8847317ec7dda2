import type { AdapterRequest, EncodedImage } from '@pentimento/engine';

/** All pictures that go along: the base, then the references in order. */
export function picturesOfRequest({
  base,
  references,
}: Pick<AdapterRequest, 'base' | 'references'>): EncodedImage[] {
  return [...(base ? [base] : []), ...references.map(({ image }) => image)];
}
