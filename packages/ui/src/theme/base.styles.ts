import { css } from 'lit';

/** What every element starts from: box sizing, quiet buttons, a visible focus, no motion where none is wanted. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  button,
  select,
  textarea,
  input {
    font: inherit;
    color: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: transparent;
    font-size: 13px;
    line-height: 1;
    white-space: nowrap;
    cursor: pointer;
    transition: background-color 120ms ease;
  }

  button:hover:not(:disabled) {
    background: var(--_hover);
  }

  button:disabled {
    cursor: default;
    color: color-mix(in srgb, var(--_ink) 36%, transparent);
  }

  button.icon {
    inline-size: 34px;
    min-block-size: 34px;
    padding: 0;
  }

  button.outlined {
    border-color: var(--_line);
    background: var(--_raised);
  }

  button.outlined:hover:not(:disabled) {
    border-color: var(--_line-strong);
    background: var(--_raised);
  }

  button.primary {
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 600;
  }

  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_ink) 86%, var(--_accent));
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  svg {
    flex: none;
    display: block;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }

  @media (pointer: coarse) {
    button {
      min-block-size: 40px;
    }

    button.icon {
      inline-size: 40px;
      min-block-size: 40px;
    }
  }
`;
