import type { PreserveOptions } from '../preserve-request.ts';
import type { PreserveResult } from '../preserve-result.ts';
import type { ValidPreserveRequest } from '../validate-preserve-request.ts';
import { wholeResult } from '../whole-result.ts';

/** Stub. */
export async function placeParent({ result }: ValidPreserveRequest, _options: PreserveOptions): Promise<PreserveResult> {
  return wholeResult({ result, reasons: ['The result has another shape.'] });
}
