import type { ImageAdapter, Studio } from '@pentimento/engine';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AdapterCatalogue } from '../../connections/adapter-catalogue.ts';
import type { AdapterProfileLike } from '../../connections/adapter-profile-like.ts';
import { keepSettingsLocally } from '../../connections/keep-settings-locally.ts';
import type { KeptSettings } from '../../connections/kept-settings.ts';
import { ModelListController } from '../../controllers/model-list-controller.ts';
import { defineElement } from '../../define-element.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import './connection.ts';
import { connectionsStyles } from './connections.styles.ts';
import { isOwnServer } from './is-own-server.ts';

/**
 * The back ends of a studio: those that are connected, and those that can be. Asks the catalogue when it is put on the
 * page, not before.
 *
 * @fires pentimento-connection-change - One was connected or disconnected.
 */
export class PentimentoConnections extends LitElement {
  static override styles = [tokens, base, connectionsStyles];

  /** What they are connected to. */
  @property({ attribute: false }) studio: Studio | undefined;
  /** What can be connected. */
  @property({ attribute: false }) catalogue: AdapterCatalogue | undefined;
  /** Where settings are kept that a person asked to keep. Default: this browser. */
  @property({ attribute: false }) kept: KeptSettings = keepSettingsLocally;

  @state() private profiles: readonly AdapterProfileLike[] | undefined;
  @state() private failure: string | undefined;

  readonly #localize = new UiLocalizeController(this);
  // What goes wrong is told by whoever else lists the models, and by the tests of the connections.
  readonly #modelList = new ModelListController(this, () => undefined);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('studio') && this.studio) void this.#modelList.follow(this.studio);
    if (changed.has('catalogue')) void this.#load(this.catalogue);
  }

  protected override render(): TemplateResult {
    if (this.failure !== undefined)
      return html`<p class="note">${this.#localize.term('connectionsFailed', this.failure)}</p>`;
    const { profiles } = this;
    if (!profiles)
      return html`<p class="note" role="status">${this.#localize.term('loadingConnections')}</p>`;
    const ids = profiles.map(({ id }) => id);
    const given = this.studio?.adapters.filter(({ id }) => !ids.includes(id)) ?? [];
    return html`
      ${this.#renderGroup(
        'groupDevice',
        given.map((adapter) => this.#renderGiven(adapter)),
      )}
      ${this.#renderProfiles(
        'groupKey',
        profiles.filter((profile) => !isOwnServer(profile)),
      )}
      ${this.#renderProfiles('groupServer', profiles.filter(isOwnServer))}
    `;
  }

  #renderProfiles(title: 'groupKey' | 'groupServer', profiles: AdapterProfileLike[]): unknown {
    const connections = repeat(
      profiles,
      ({ id }) => id,
      (profile) =>
        html`<li>
          <pentimento-connection
            .studio=${this.studio}
            .catalogue=${this.catalogue}
            .profile=${profile}
            .kept=${this.kept}
            ?connected=${this.studio?.adapters.some(({ id }) => id === profile.id) ?? false}
            lang=${this.lang || nothing}
          ></pentimento-connection>
        </li>`,
    );
    return profiles.length === 0 ? nothing : this.#renderGroup(title, connections);
  }

  #renderGroup(title: 'groupDevice' | 'groupKey' | 'groupServer', items: unknown): unknown {
    if (Array.isArray(items) && items.length === 0) return nothing;
    return html`<section aria-labelledby=${title}>
      <h3 id=${title}>${this.#localize.term(title)}</h3>
      <ul role="list">
        ${items}
      </ul>
    </section>`;
  }

  /** What the page itself brought along: there is nothing to set. */
  #renderGiven({ id, label }: ImageAdapter): TemplateResult {
    const models = this.#modelList.models.filter(({ adapterId }) => adapterId === id);
    const names = models.map(({ descriptor }) => descriptor.label);
    return html`<li class="given">
      <span class="name">${names.length > 0 ? names.join(', ') : label}</span>
      <span class="badge">${icon('check', 13)} ${this.#localize.term('connected')}</span>
      <span class="about">${this.#localize.term('comesAlong')}</span>
    </li>`;
  }

  async #load(catalogue: AdapterCatalogue | undefined): Promise<void> {
    this.failure = undefined;
    try {
      const profiles = await catalogue?.profiles();
      // Those without fields are made in code: there is no form for them.
      if (catalogue === this.catalogue) this.profiles = profiles?.filter(({ fields }) => fields.length > 0);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}

defineElement('pentimento-connections', PentimentoConnections);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-connections': PentimentoConnections;
  }
}
