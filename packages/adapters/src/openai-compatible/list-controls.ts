import type { WarningEvent } from '@pentimento/engine';
import type { CompatibleTurn } from './compatible-turn.ts';
import type { ControlName } from './images-dialect.ts';

/** What is set besides words and pictures, by the server's own names; and a warning for each that it does not know. */
export function listControls({ request, options, dialect }: CompatibleTurn): {
  controls: [name: string, value: number | string][];
  warnings: WarningEvent[];
} {
  const { steps, guidanceScale, negativePrompt } = options;
  const { seed, base, strength } = request;
  const asked: Record<ControlName, number | string | undefined> = {
    seed,
    strength: base && strength,
    steps,
    guidanceScale,
    negativePrompt,
  };
  const controls: [string, number | string][] = [];
  const warnings: WarningEvent[] = [];
  for (const [control, value] of Object.entries(asked) as [ControlName, number | string | undefined][]) {
    if (value === undefined) continue;
    const name = dialect.controls[control];
    if (name !== undefined) controls.push([name, value]);
    else {
      const details = `This server takes no ${control}: it was left out.`;
      warnings.push({ type: 'warning', kind: 'unsupported', feature: control, details });
    }
  }
  return { controls, warnings };
}
