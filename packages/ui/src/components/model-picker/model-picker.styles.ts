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
    gap: 8px;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 34px;
    padding-inline: 13px 10px;
    border-radius: 999px;
    background: var(--_hover);
  }

  .field:has(select:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .shown {
    overflow: hidden;
    font-size: 13px;
    font-weight: 500;
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .field:has(select:disabled) .shown,
  .field svg {
    color: var(--_ink-soft);
  }

  /* Invisible over what is shown: its options say more than there is room for while it is closed. */
  select {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    min-block-size: 100%;
    border: 0;
    opacity: 0;
    cursor: pointer;
  }

  select:disabled {
    cursor: default;
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

  @media (pointer: coarse) {
    .field {
      min-block-size: 40px;
    }

    .shown {
      font-size: 15px;
    }

    select {
      font-size: 16px;
    }
  }
`;
