import type { NamedModel } from '@pentimento/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import type { ForeseenRequest } from '../../models/foreseen-request.ts';
import { icon } from '../../theme/icon.ts';

/** How many models are offered in place of one that cannot do it, each from elsewhere. The rest is in the model picker. */
const offeredCount = 3;

/** What the model cannot do of the request, before it is sent; and where it would refuse, who would not. */
export function renderForeseen(options: {
  foreseen: ForeseenRequest | undefined;
  localize: UiLocalizeController;
  onModel: (model: NamedModel) => void;
}): TemplateResult {
  const { foreseen, localize, onModel } = options;
  const remarks = [foreseen?.refusal, ...(foreseen?.remarks ?? [])].filter((text) => text !== undefined);
  return html`<div id="foreseen" class="foreseen" aria-live="polite">
    ${
      remarks.length > 0
        ? html`<ul>
            ${remarks.map((text) => html`<li>${icon('warning', 14)} <span>${text}</span></li>`)}
          </ul>`
        : nothing
    }
    ${foreseen?.refusal ? renderOffer(foreseen.ableModels, localize, onModel) : nothing}
  </div>`;
}

function renderOffer(
  models: readonly NamedModel[],
  localize: UiLocalizeController,
  onModel: (model: NamedModel) => void,
): TemplateResult | typeof nothing {
  if (models.length === 0) return nothing;
  const places = [...Map.groupBy(models, ({ adapterId }) => adapterId).values()];
  return html`<p>
    ${localize.term('modelsThatCan')}
    ${places
      .flatMap(([first]) => first ?? [])
      .slice(0, offeredCount)
      .map(
        (model) =>
          html`<button class="outlined" type="button" @click=${() => onModel(model)}>
            ${model.descriptor.label}
          </button> `,
      )}
  </p>`;
}
