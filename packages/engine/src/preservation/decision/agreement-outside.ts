import type { ColourPlanes } from '../planes/colour-planes.ts';
import { toLuma } from '../planes/to-luma.ts';
import { edgeAgreement } from '../registration/edge-agreement.ts';
import { edgeSamples } from '../registration/edge-samples.ts';
import { identityTransform } from '../registration/identity-transform.ts';

/** Options of `agreementOutside`. */
export interface AgreementOutsideOptions {
  /** The parent. */
  before: ColourPlanes;
  /** The result in its place, same size. */
  after: ColourPlanes;
  /** Uint8Array, [height, width]: 1 where changed. */
  region: Uint8Array;
  /** Uint8Array, [height, width]: 1 where the result covers the parent. */
  valid: Uint8Array;
}

const sampleCount = 4000;

/**
 * The part of the parent's edges that lie where they were, outside what changed, 0 to 1: a text drawn anew in the same
 * lines and colours differs in nothing else.
 */
export function agreementOutside({ before, after, region, valid }: AgreementOutsideOptions): number {
  const excluded = region.map((value, at) => (value !== 0 || valid[at] === 0 ? 1 : 0));
  const samples = edgeSamples(toLuma(before), { count: sampleCount, excluded });
  return edgeAgreement({ samples, result: toLuma(after), transform: identityTransform });
}
