import type { PixelImage } from '../protocol/pixel-image.ts';
import { identityTransform } from './registration/identity-transform.ts';
import type { PreserveResult } from './preserve-result.ts';

/** Options of `wholeResult`. */
export interface WholeResultOptions {
  /** The model's picture. */
  result: PixelImage;
  /** Why it is taken whole. */
  reasons: string[];
}

/** The model's picture as it is, nothing measured. */
export function wholeResult({ result, reasons }: WholeResultOptions): PreserveResult {
  return {
    decision: 'global',
    reasons,
    image: result,
    weights: new Uint8Array(result.width * result.height).fill(255),
    transform: { ...identityTransform },
    tone: { gain: [1, 1, 1], offset: [0, 0, 0] },
    changedFraction: 1,
    offersBoth: false,
    warnings: [],
  };
}
