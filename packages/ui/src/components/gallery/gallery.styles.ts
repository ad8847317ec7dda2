import { css } from 'lit';

export const galleryStyles = css`
  :host {
    display: block;
    font-size: 14px;
  }

  .new {
    inline-size: 100%;
    justify-content: flex-start;
    min-block-size: 40px;
    padding-inline: 12px;
    font-weight: 600;
  }

  ul {
    display: grid;
    gap: 2px;
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 4px;
    border-radius: var(--_radius-small);
  }

  li:hover,
  li.current {
    background: var(--_hover);
  }

  .open {
    flex: 1 1 0;
    min-inline-size: 0;
    justify-content: flex-start;
    gap: 10px;
    min-block-size: 44px;
    padding: 0 4px;
    text-align: start;
  }

  .open:hover:not(:disabled) {
    background: transparent;
  }

  .cover {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 6px;
    background: var(--_wall);
    object-fit: cover;
  }

  .words {
    display: grid;
    gap: 3px;
    min-inline-size: 0;
    line-height: 1.25;
  }

  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 500;
  }

  .facts,
  .none {
    font-size: 12px;
    color: var(--_ink-soft);
  }

  .none {
    margin: 0;
    padding: 10px 12px;
  }

  input {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 40px;
    padding: 0 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  .question {
    flex: 1 1 0;
    min-inline-size: 0;
    padding-inline-start: 6px;
    font-size: 13px;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .danger {
    color: var(--_danger);
  }

  button.icon {
    color: var(--_ink-soft);
  }
`;
