import { css } from 'lit';

/** One of several, as a row of labels: radio buttons inside. */
export const segmentsStyles = css`
  .segments {
    display: inline-flex;
    max-inline-size: 100%;
    margin: 0;
    padding: 3px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_wall);
  }

  .segments label {
    position: relative;
    cursor: pointer;
  }

  .segments input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .segments span {
    display: block;
    padding: 5px 14px;
    border-radius: 999px;
    font-size: 13px;
    line-height: 1.3;
    color: var(--_ink-soft);
    white-space: nowrap;
  }

  .segments input:checked + span {
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.15);
  }

  .segments input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  @media (pointer: coarse) {
    .segments span {
      padding-block: 9px;
    }
  }
`;
