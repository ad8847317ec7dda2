import { css } from 'lit';

export const downloadStyles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 1.45;
  }

  section {
    display: grid;
    gap: 6px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  h2 {
    margin: 0;
    font-size: 14px;
    font-weight: 600;
  }

  p {
    margin: 0;
    font-size: 13px;
    color: var(--_ink-soft);
    overflow-wrap: anywhere;
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    font-variant-numeric: tabular-nums;
  }

  .failed h2 {
    color: var(--_danger);
  }

  .row {
    display: flex;
    gap: 8px;
    margin-block-start: 4px;
  }

  progress {
    block-size: 4px;
    margin-block: 4px;
  }
`;
