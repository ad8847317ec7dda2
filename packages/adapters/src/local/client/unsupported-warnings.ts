import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import type { ModelManifest } from '../shared/model-manifest.ts';
import { maxCandidates } from './describe-model.ts';

/** What of a request this model cannot honour, said out loud. */
export function unsupportedWarnings(request: AdapterRequest, { label, size }: ModelManifest): WarningEvent[] {
  const warnings: WarningEvent[] = [];
  const warn = (kind: 'unsupported' | 'degraded', feature: string, details: string) =>
    warnings.push({ type: 'warning', kind, feature, details });
  if (request.references.length > 0) {
    warn('unsupported', 'references', `${label} cannot look at other pictures: they were left out.`);
  }
  if (request.markup !== undefined) {
    warn(
      'unsupported',
      'markup',
      `${label} cannot read scribbles: they were left out. Use words, or a mask.`,
    );
  }
  if (request.mask !== undefined && request.base === undefined) {
    warn('unsupported', 'mask', 'There is no picture that the mask could belong to: it was left out.');
  }
  if (request.strength !== undefined) {
    warn('unsupported', 'strength', `${label} has no strength: the instruction alone decides.`);
  }
  if (request.background === 'transparent') {
    warn('unsupported', 'background', `${label} cannot make transparent pictures: the result is opaque.`);
  }
  if (request.candidates > maxCandidates) {
    warn(
      'degraded',
      'candidates',
      `${label} makes at most ${maxCandidates} results at once: it made that many.`,
    );
  }
  const given = request.base ?? size;
  if (
    request.size !== undefined &&
    (request.size.width !== given.width || request.size.height !== given.height)
  ) {
    warn(
      'degraded',
      'size',
      `The result is ${given.width} × ${given.height}: ${label} makes no other size here.`,
    );
  }
  return warnings;
}
