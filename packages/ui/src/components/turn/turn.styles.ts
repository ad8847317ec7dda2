import { css } from 'lit';

export const turnStyles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 1.4;
  }

  article {
    position: relative;
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 2px 12px;
    padding: 8px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
    transition: background-color 120ms ease;
  }

  article:hover {
    background: var(--_hover);
  }

  :host([selected]) article {
    background: var(--_raised);
    border-color: var(--_line);
    cursor: default;
  }

  :host([undone]) .thumbnail,
  :host([undone]) .words {
    opacity: 0.72;
  }

  .thumbnail {
    grid-row: 1 / span 3;
    align-self: start;
    position: relative;
    inline-size: 72px;
    block-size: 72px;
    border-radius: var(--_radius-small);
    overflow: hidden;
    background: var(--_wall);
    display: grid;
    place-items: center;
    color: var(--_ink-soft);
  }

  :host([undone]) .thumbnail {
    filter: saturate(0.35);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    color: transparent;
    font-size: 0;
  }

  .instruction {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 1px 2px;
    margin-inline-start: -2px;
    border-radius: 4px;
    font-size: 14px;
    line-height: 1.4;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .instruction span {
    inline-size: 100%;
    white-space: pre-line;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }

  .instruction:hover:not(:disabled) {
    background: transparent;
  }

  :host([selected]) .instruction {
    font-weight: 600;
  }

  .facts {
    margin: 0;
    font-size: 12px;
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .facts span + span::before {
    content: ' · ';
  }

  .warnings {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
    font-size: 12px;
    color: var(--_ink-soft);
  }

  .warnings li {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_line-strong);
    margin-block-start: 3px;
  }

  .failure {
    display: grid;
    gap: 2px;
    margin: 0;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .failure strong {
    font-weight: 600;
    color: var(--_danger);
  }

  :host([stopped]) .failure strong {
    color: var(--_ink-soft);
  }

  .actions {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    margin: 2px 0 -2px -6px;
    min-block-size: 28px;
  }

  .actions button {
    min-block-size: 28px;
    padding: 0 6px;
    font-size: 12px;
    color: var(--_ink-soft);
  }

  .actions button:hover:not(:disabled) {
    color: var(--_ink);
  }

  .actions button.icon {
    inline-size: 28px;
    padding: 0;
  }

  .quiet {
    opacity: 0;
    display: inline-flex;
  }

  article:hover .quiet,
  article:focus-within .quiet,
  :host([selected]) .quiet {
    opacity: 1;
  }

  .branches {
    display: inline-flex;
    align-items: center;
    font-size: 12px;
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }

  progress {
    display: block;
    block-size: 3px;
    margin-block-start: 8px;
  }

  .confirm {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin: 6px 0 0;
    font-size: 13px;
  }

  .confirm span {
    flex: 1 1 140px;
  }

  button.danger {
    color: var(--_danger);
  }

  @media (pointer: coarse) {
    .actions button,
    .actions button.icon {
      min-block-size: 36px;
      min-inline-size: 36px;
    }
  }
`;
