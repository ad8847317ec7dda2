import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }

  ol {
    display: flex;
    flex-direction: column;
    gap: 2px;
    margin: 0;
    padding: 10px;
    list-style: none;
  }

  li {
    content-visibility: auto;
    contain-intrinsic-size: auto 112px;
  }

  .note {
    margin: 6px 0 2px;
    padding: 6px 10px 6px 20px;
    font-size: 13px;
    color: var(--_ink-soft);
    border-inline-start: 2px solid var(--_accent);
  }
`;
