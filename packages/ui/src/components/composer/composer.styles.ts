import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  form {
    display: grid;
    gap: 4px;
    padding: 10px;
    border: 1px solid var(--_line);
    border-radius: 20px;
    background: var(--_raised);
    box-shadow: 0 1px 2px light-dark(rgb(50 35 10 / 0.05), rgb(0 0 0 / 0.3));
    transition: border-color 120ms ease;
  }

  form:focus-within {
    border-color: var(--_line-strong);
  }

  /* The whole box is the field: it carries the ring. */
  form:has(textarea:focus-visible) {
    border-color: var(--_accent);
    box-shadow: 0 0 0 3px var(--_accent-soft);
  }

  textarea:focus-visible {
    outline: none;
  }

  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 36px;
    max-block-size: 160px;
    padding: 7px 8px;
    border: 0;
    outline: none;
    resize: none;
    field-sizing: content;
    background: transparent;
    font-size: 16px;
    line-height: 1.4;
  }

  textarea::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }

  .chips {
    flex: 1 1 0;
    min-inline-size: 0;
    display: flex;
    gap: 6px;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    padding-inline: 10px 2px;
    border-radius: 999px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 12px;
    font-weight: 500;
  }

  .chip span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip button {
    inline-size: 26px;
    min-block-size: 26px;
    border-radius: 999px;
  }

  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }

  .row > .icon {
    border-radius: 999px;
  }

  .note {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 12px;
    color: var(--_ink-soft);
  }

  .foreseen {
    font-size: 12px;
    line-height: 1.45;
    color: var(--_ink-soft);
  }

  .foreseen ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0 8px 4px;
    list-style: none;
  }

  .foreseen li {
    display: flex;
    gap: 6px;
  }

  .foreseen svg {
    margin-block-start: 2px;
  }

  .foreseen p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    margin: 0;
    padding: 0 8px 6px;
  }

  .foreseen button {
    min-block-size: 28px;
    font-size: 12px;
  }

  .cost {
    flex: none;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    color: var(--_ink-soft);
  }

  .cost.over {
    color: var(--_danger);
  }

  .go {
    flex: none;
    inline-size: 36px;
    min-block-size: 36px;
    padding: 0;
    border-radius: 999px;
  }

  .go:disabled {
    background: var(--_hover);
    color: var(--_ink-soft);
  }

  @container (max-width: 480px) {
    .row {
      flex-wrap: wrap;
    }

    .row > pentimento-model-picker {
      flex: 1 1 0;
    }

    .note,
    .chips {
      order: -1;
      flex: 1 0 100%;
      min-block-size: 26px;
      align-content: center;
    }

    .note {
      padding-inline: 8px;
    }

    /* Beside what stands above the row, so that the model's name has room. */
    .row:has(.cost) :is(.note, .chips) {
      flex-basis: calc(100% - 104px);
    }

    .cost {
      order: -1;
      align-self: center;
      min-inline-size: 88px;
      padding-inline-end: 6px;
      text-align: end;
    }
  }

  @media (pointer: coarse) {
    .go {
      inline-size: 42px;
      min-block-size: 42px;
    }
  }
`;
