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

  .facts span:not(:first-child)::before {
    content: ' · ';
  }

  .badge {
    min-block-size: 24px;
    margin-inline-start: -2px;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--_hover);
    font-size: 12px;
    color: var(--_ink);
  }

  .badge:hover:not(:disabled) {
    background: var(--_accent-soft);
  }

  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    margin: 3px 0 0;
    font-size: 12px;
    color: var(--_accent);
  }

  /* Paler as a whole: what is pale by itself could not be read. */
  :host([undone]) :is(.facts, .labels, .note, .warnings) {
    color: var(--_ink);
  }

  .label {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .note {
    margin: 3px 0 0;
    font-size: 12px;
    color: var(--_ink-soft);
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

  .warnings .drift {
    border-color: var(--_accent);
  }

  .warnings button {
    display: flex;
    min-block-size: 26px;
    margin-block: 4px 2px;
    padding: 0 8px;
    font-size: 12px;
    color: var(--_ink);
  }

  .choice {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
    margin-block-start: 6px;
  }

  .choice p {
    grid-column: 1 / -1;
    margin: 0;
    font-size: 12px;
    color: var(--_ink-soft);
  }

  .choice button {
    display: grid;
    gap: 6px;
    padding: 5px 5px 7px;
    font-size: 12px;
    line-height: 1.25;
    white-space: normal;
  }

  .choice .frame {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    border-radius: 5px;
    overflow: hidden;
    background: var(--_wall);
  }

  .menu {
    position: fixed;
    inline-size: max-content;
    max-inline-size: calc(100vw - 8px);
    max-block-size: min(60vh, 420px);
    overflow: auto;
    overscroll-behavior: contain;
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: var(--_shadow);
  }

  .menu:popover-open {
    display: grid;
  }

  .actions .menu button {
    justify-content: flex-start;
    min-block-size: 34px;
    padding: 0 12px;
    font-size: 13px;
    color: var(--_ink);
  }

  .menu .soft {
    color: var(--_ink-soft);
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
