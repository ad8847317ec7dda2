import type { SessionRecord, Studio } from '@pentimento/engine';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { defineElement } from '../../define-element.ts';
import { SelectEvent } from '../../events/select-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { base } from '../../theme/base.styles.ts';
import { icon } from '../../theme/icon.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { CoverImageController } from './cover-image-controller.ts';
import { galleryStyles } from './gallery.styles.ts';

/**
 * The stored sessions: open, begin, rename, delete.
 *
 * @fires pentimento-select - A session was chosen, begun, or took the place of a deleted one.
 */
export class PentimentoGallery extends LitElement {
  static override styles = [tokens, base, galleryStyles];

  /** Whose sessions are shown. */
  @property({ attribute: false }) studio: Studio | undefined;
  /** Id of the session that is open. */
  @property() current: string | undefined;

  @state() private sessions: SessionRecord[] | undefined;
  @state() private editing: { id: string; what: 'title' | 'deletion' } | undefined;

  @query('input') private readonly titleInput!: HTMLInputElement | null;

  readonly #localize = new UiLocalizeController(this);
  readonly #covers = new CoverImageController(this);
  #unsubscribe: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('studio')) this.#follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.studio) return nothing;
    return html`
      <button class="new" type="button" @click=${this.#begin}>
        ${icon('plus', 16)} ${this.#localize.term('newSession')}
      </button>
      ${
        this.sessions?.length === 0
          ? html`<p class="none">${this.#localize.term('noSessions')}</p>`
          : html`<ul aria-label=${this.#localize.term('sessions')}>
              ${repeat(
                this.sessions ?? [],
                ({ id }) => id,
                (session) => this.#renderSession(session),
              )}
            </ul>`
      }
    `;
  }

  #renderSession(session: SessionRecord): TemplateResult {
    const isCurrent = session.id === this.current;
    const editing = this.editing?.id === session.id ? this.editing.what : undefined;
    return html`<li class=${isCurrent ? 'current' : ''}>
      ${
        editing === 'title'
          ? this.#renderTitleForm(session)
          : editing === 'deletion'
            ? this.#renderDeletion(session)
            : this.#renderOpen(session, isCurrent)
      }
    </li>`;
  }

  #renderOpen(session: SessionRecord, isCurrent: boolean): TemplateResult {
    const cover = this.studio && this.#covers.url(this.studio.store, session.coverImage);
    const rename = this.#localize.term('renameSession', session.title);
    const remove = this.#localize.term('deleteSession', session.title);
    return html`
      <button
        class="open"
        type="button"
        aria-current=${isCurrent ? 'true' : nothing}
        @click=${() => this.#choose(session.id)}
      >
        ${cover ? html`<img class="cover" src=${cover} alt="" />` : html`<span class="cover"></span>`}
        <span class="words">
          <span class="title">${session.title}</span>
          <span class="facts"
            >${this.#localize.term('turnCount', session.turnCount)} ·
            ${this.#localize.date(new Date(session.updatedAt), { dateStyle: 'medium' })}</span
          >
        </span>
      </button>
      <button
        class="icon"
        type="button"
        aria-label=${rename}
        title=${rename}
        @click=${() => this.#edit(session.id, 'title')}
      >
        ${icon('edit', 16)}
      </button>
      <button
        class="icon"
        type="button"
        aria-label=${remove}
        title=${remove}
        @click=${() => this.#edit(session.id, 'deletion')}
      >
        ${icon('remove', 16)}
      </button>
    `;
  }

  #renderTitleForm(session: SessionRecord): TemplateResult {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Enter') void this.#rename(session);
      else this.editing = undefined;
    };
    return html`<input
      aria-label=${this.#localize.term('title')}
      maxlength="200"
      .value=${session.title}
      @keydown=${onKey}
      @blur=${() => this.#rename(session)}
    />`;
  }

  #renderDeletion(session: SessionRecord): TemplateResult {
    return html`
      <span class="question">${this.#localize.term('confirmDeleteSession', session.title)}</span>
      <button
        type="button"
        @click=${() => {
          this.editing = undefined;
        }}
      >
        ${this.#localize.term('keep')}
      </button>
      <button class="danger" type="button" @click=${() => this.#delete(session)}>
        ${this.#localize.term('deleteForGood')}
      </button>
    `;
  }

  #follow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.studio?.store.subscribe((notice) => {
      if (notice.type === 'session-changed' || notice.type === 'session-deleted') void this.#list();
    });
    void this.#list();
  }

  async #list(): Promise<void> {
    this.sessions = await this.studio?.listSessions().catch(() => this.sessions);
  }

  async #edit(id: string, what: 'title' | 'deletion'): Promise<void> {
    this.editing = { id, what };
    await this.updateComplete;
    this.titleInput?.select();
  }

  async #rename(session: SessionRecord): Promise<void> {
    const title = this.titleInput?.value.trim();
    if (this.editing?.what !== 'title') return;
    this.editing = undefined;
    if (!this.studio || !title || title === session.title) return;
    const opened = await this.studio.openSession(session.id);
    await opened.rename(title);
    if (session.id !== this.current) await opened.close();
  }

  async #delete(session: SessionRecord): Promise<void> {
    this.editing = undefined;
    await this.studio?.deleteSession(session.id);
    if (session.id !== this.current) return;
    const next = (await this.studio?.listSessions())?.[0];
    if (next) this.#choose(next.id);
    else await this.#begin();
  }

  readonly #begin = async (): Promise<void> => {
    const session = await this.studio?.createSession();
    if (session) this.#choose(session.id);
  };

  #choose(id: string): void {
    this.dispatchEvent(new SelectEvent({ kind: 'session', id }));
  }
}

defineElement('pentimento-gallery', PentimentoGallery);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-gallery': PentimentoGallery;
  }
}
