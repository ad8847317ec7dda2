import { html, nothing, type TemplateResult } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';

/** The empty screen: what this is, and three prompts to try. */
export function renderWelcome(options: {
  prompts: readonly string[];
  isReadonly: boolean;
  localize: UiLocalizeController;
  onPrompt: (prompt: string) => void;
  onPickPicture: () => void;
}): TemplateResult {
  const { prompts, isReadonly, localize, onPrompt, onPickPicture } = options;
  return html`<div class="welcome" part="welcome">
    <h2>${localize.term('emptyTitle')}</h2>
    <p>${localize.term('emptyText')}</p>
    ${
      prompts.length > 0 && !isReadonly
        ? html`<ul class="prompts" aria-label=${localize.term('promptsToTry')}>
            ${prompts.slice(0, 3).map(
              (prompt) =>
                html`<li>
                  <button class="outlined" type="button" @click=${() => onPrompt(prompt)}>${prompt}</button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      isReadonly
        ? nothing
        : html`<button class="own" type="button" @click=${onPickPicture}>
            ${localize.term('emptyOwnPicture')}
          </button>`
    }
  </div>`;
}
