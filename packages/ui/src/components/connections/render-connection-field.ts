import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AdapterProfileLike } from '../../connections/adapter-profile-like.ts';
import type { FieldProblem } from '../../connections/check-settings.ts';
import type { SettingsFieldLike } from '../../connections/settings-field-like.ts';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** One field of a connection's form, with its help and what is wrong with it. */
export function renderConnectionField(options: {
  field: SettingsFieldLike;
  value: string;
  problem: FieldProblem | undefined;
  models: AdapterProfileLike['models'];
  localize: UiLocalizeController;
}): TemplateResult {
  const { field, value, problem, models, localize } = options;
  const { name, label, kind, isRequired, help, placeholder, choices = [] } = field;
  const describedBy = problem ? `${name}-problem ${name}-help` : `${name}-help`;
  const control =
    kind === 'choice'
      ? html`<select id=${name} name=${name} aria-describedby=${describedBy} .value=${live(value)}>
          ${choices.map(
            (choice) =>
              html`<option value=${choice.value} ?selected=${choice.value === value}>
                ${choice.label}
              </option>`,
          )}
        </select>`
      : html`<input
          id=${name}
          name=${name}
          type=${kind === 'secret' ? 'password' : 'text'}
          inputmode=${kind === 'url' ? 'url' : nothing}
          list=${kind === 'model' && models.length > 0 ? `${name}-models` : nothing}
          placeholder=${placeholder ?? nothing}
          aria-describedby=${describedBy}
          aria-invalid=${problem ? 'true' : nothing}
          aria-required=${isRequired ? 'true' : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          .value=${live(value)}
        />`;
  return html`<div class="field">
    <label for=${name}>
      ${label} ${isRequired ? nothing : html`<span class="soft">${localize.term('optional')}</span>`}
    </label>
    ${control}
    ${
      kind === 'model' && models.length > 0
        ? html`<datalist id="${name}-models">
            ${models.map((model) => html`<option value=${model.id}>${model.label}</option>`)}
          </datalist>`
        : nothing
    }
    ${
      problem
        ? html`<p id="${name}-problem" class="problem">
            ${
              problem === 'missing'
                ? localize.term('fieldMissing', label)
                : localize.term('fieldWrong', label, problem.message)
            }
          </p>`
        : nothing
    }
    <p id="${name}-help" class="soft">${help}</p>
  </div>`;
}
