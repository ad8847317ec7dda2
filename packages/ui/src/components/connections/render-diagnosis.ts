import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectionDiagnosis, ConnectionProblem } from '../../connections/connection-diagnosis.ts';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { icon } from '../../theme/icon.ts';

/** Where somebody answered: what they said is worth reading. */
const answered: readonly ConnectionProblem[] = [
  'wrong-key',
  'wrong-address',
  'rate-limited',
  'unpaid',
  'down',
  'other',
];

/** What a test of a connection found, in a sentence, and below it what the other side said. */
export function renderDiagnosis(
  diagnosis: ConnectionDiagnosis,
  label: string,
  localize: UiLocalizeController,
): TemplateResult {
  if (diagnosis.works) {
    const text = diagnosis.wasAsked
      ? localize.term('connectionWorks', label, diagnosis.modelCount)
      : localize.term('connectionUntested', label);
    return html`<p class="outcome ${diagnosis.wasAsked ? 'good' : ''}">
      ${diagnosis.wasAsked ? icon('check', 16) : nothing} <span>${text}</span>
    </p>`;
  }
  const { problem, address = label, said } = diagnosis;
  const { origin } = location;
  return html`<div class="outcome bad">
    ${icon('warning', 16)}
    <div>
      <p>${localize.term('connectionProblem', problem, { label, address, origin })}</p>
      ${answered.includes(problem) ? html`<p class="soft">${localize.term('itSaid', said)}</p>` : nothing}
    </div>
  </div>`;
}
