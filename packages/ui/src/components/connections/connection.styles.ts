import { css } from 'lit';

export const connectionStyles = css`
  :host {
    display: block;
  }

  summary {
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius);
  }

  :host > details > summary,
  summary:has(.name) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 8px;
    padding: 12px 14px;
  }

  summary:has(.name):hover {
    background: var(--_hover);
  }

  summary svg:last-child {
    grid-area: 1 / 3 / 3;
    color: var(--_ink-soft);
    transition: transform 120ms ease;
  }

  details[open] > summary > svg:last-child {
    transform: rotate(180deg);
  }

  .name {
    font-size: 14px;
    font-weight: 600;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    font-size: 12px;
    color: var(--_accent);
  }

  .about {
    grid-area: 2 / 1 / 3 / 3;
    font-size: 13px;
    line-height: 1.45;
    color: var(--_ink-soft);
  }

  form {
    display: grid;
    gap: 14px;
    padding: 4px 14px 16px;
    font-size: 13px;
    line-height: 1.45;
  }

  form p,
  form ul {
    margin: 0;
  }

  .field {
    display: grid;
    gap: 4px;
  }

  label {
    font-weight: 600;
  }

  label .soft {
    font-weight: 400;
  }

  .soft {
    color: var(--_ink-soft);
    overflow-wrap: anywhere;
  }

  .field input,
  .field select {
    inline-size: 100%;
    min-block-size: 38px;
    padding: 6px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: 14px;
  }

  .field input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }

  .field input[aria-invalid] {
    border-color: var(--_danger);
  }

  .problem {
    color: var(--_danger);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 3px;
  }

  .more > summary {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    color: var(--_ink-soft);
    font-weight: 500;
  }

  .more > summary:hover {
    color: var(--_ink);
  }

  .more[open] {
    display: grid;
    gap: 14px;
  }

  .more .field {
    margin-block-start: 10px;
  }

  .more ul {
    display: grid;
    gap: 6px;
    margin-block-start: 6px;
    padding-inline-start: 18px;
    color: var(--_ink-soft);
  }

  code {
    font-size: 12px;
    overflow-wrap: anywhere;
  }

  .keep {
    display: grid;
    gap: 4px;
  }

  .keep label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }

  .keep input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .warning {
    padding: 8px 10px;
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
  }

  .outcome {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 10px 12px;
    border-radius: var(--_radius-small);
    background: var(--_hover);
  }

  .outcome svg {
    margin-block-start: 1px;
  }

  .outcome.good svg {
    color: var(--_accent);
  }

  .outcome.bad {
    background: var(--_danger-soft);
  }

  .outcome p {
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .spacer {
    flex: 1 1 0;
  }

  button {
    min-block-size: 36px;
    padding-inline: 14px;
  }

  @media (pointer: coarse) {
    .field input,
    .field select {
      min-block-size: 44px;
      font-size: 16px;
    }

    .more > summary {
      min-block-size: 44px;
    }

    button {
      min-block-size: 44px;
    }
  }
`;
