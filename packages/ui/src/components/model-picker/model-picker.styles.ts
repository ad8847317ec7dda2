import { css } from 'lit';

export const modelPickerStyles = css`
  :host {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .field {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
    border-radius: 999px;
    background: var(--_hover);
  }

  select {
    appearance: none;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 34px;
    padding-block: 0;
    padding-inline: 13px 30px;
    border: 0;
    border-radius: 999px;
    background: transparent;
    font-size: 13px;
    font-weight: 500;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  select:disabled {
    cursor: default;
    opacity: 1;
    color: var(--_ink-soft);
  }

  button.icon {
    flex: none;
    border-radius: 999px;
    color: var(--_ink-soft);
  }

  option,
  optgroup {
    color: light-dark(#221f1a, #f1ece4);
    background: light-dark(#ffffff, #24211e);
  }

  .field svg {
    position: absolute;
    inset-inline-end: 10px;
    pointer-events: none;
    color: var(--_ink-soft);
  }

  @media (pointer: coarse) {
    select {
      min-block-size: 40px;
      font-size: 16px;
    }
  }
`;
