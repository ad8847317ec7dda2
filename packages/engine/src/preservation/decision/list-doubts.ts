import type { PixelImage } from '../../protocol/pixel-image.ts';
import { thresholds } from '../thresholds.ts';
import type { Decision } from './decide.ts';
import type { PairAnalysis } from './pair-analysis.ts';

/** What `listDoubts` looks at. */
export interface ListDoubtsOptions {
  parent: PixelImage;
  /** As the model returned it. */
  result: PixelImage;
  decision: Decision['decision'];
  analysis: PairAnalysis;
}

/**
 * What laying a part of the result over the parent cannot keep, or may have got wrong, as short sentences for the user.
 * Where there is any, both versions are worth showing.
 */
export function listDoubts({ parent, result, decision, analysis }: ListDoubtsOptions): string[] {
  const { changes, transform } = analysis;
  const limits = thresholds.doubt;
  const doubts: string[] = [];
  if (decision === 'none')
    doubts.push(
      'No change was found that can be told from noise: if there is one, it is in the model’s own picture.',
    );
  if (decision === 'none' && result.width * result.height > limits.enlargement * parent.width * parent.height)
    doubts.push(
      `The model’s own picture is larger, ${result.width} × ${result.height}: its detail is not in this one.`,
    );
  if (changes.places >= limits.places)
    doubts.push(`${changes.places} separate places changed, as when text is drawn anew: compare them.`);
  if (analysis.agreementOutside < limits.agreement)
    doubts.push(
      `Fine detail such as text is drawn anew all over: ${(100 * analysis.agreementOutside).toFixed(0)} % of its edges lie where they were.`,
    );
  const smaller = 1 - Math.min(transform.scaleX, transform.scaleY);
  if (smaller > limits.zoom)
    doubts.push(
      `The model showed everything ${(100 * smaller).toFixed(0)} % smaller: what it drew around that is left out.`,
    );
  return doubts;
}
