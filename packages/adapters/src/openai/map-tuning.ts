import type { WarningEvent } from '@pentimento/engine';
import type { OpenaiTurn } from './openai-turn.ts';

/** Parameters that some models take and others fail on. */
export interface Tuning {
  parameters: { complexity?: 'low' | 'medium' | 'high'; input_fidelity?: 'low' | 'high' };
  /** What was asked for by name and cannot be had. */
  warnings: WarningEvent[];
}

/** How much the model plans and how closely it keeps to the given pictures, as far as it can be told. */
export function mapTuning({ request, model, options }: OpenaiTurn): Tuning {
  const { base, mask, references } = request;
  const { hasComplexity, inputFidelity, descriptor } = model;
  const tuning: Tuning = { parameters: {}, warnings: [] };
  const warn = (feature: string): void =>
    void tuning.warnings.push({
      type: 'warning',
      kind: 'unsupported',
      feature,
      details: `${descriptor.label} cannot be told its ${feature} like that: it was left out.`,
    });

  // More planning changes more of what was not asked for, says the vendor's guide.
  const complexity = options.complexity ?? (mask ? 'low' : undefined);
  if (hasComplexity && complexity) tuning.parameters.complexity = complexity;
  else if (options.complexity) warn('complexity');

  const fidelity = options.inputFidelity ?? 'high';
  const hasPicture = base !== undefined || references.length > 0;
  if (hasPicture && inputFidelity.includes(fidelity)) tuning.parameters.input_fidelity = fidelity;
  else if (options.inputFidelity) warn('inputFidelity');
  return tuning;
}
