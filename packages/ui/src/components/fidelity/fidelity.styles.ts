import { css } from 'lit';

export const fidelityStyles = css`
  :host {
    display: block;
    padding: 20px;
    font-size: 14px;
    line-height: 1.5;
    container-type: inline-size;
  }

  section + section {
    margin-block-start: 26px;
    padding-block-start: 22px;
    border-block-start: 1px solid var(--_line);
  }

  h3 {
    margin: 0;
    font-size: 14px;
    font-weight: 600;
  }

  p {
    margin: 4px 0 0;
    color: var(--_ink-soft);
    text-wrap: pretty;
  }

  .headline {
    margin: 0;
    font-family: var(--_font-display);
    font-size: clamp(30px, 8cqi, 42px);
    line-height: 1.15;
    letter-spacing: -0.01em;
    color: var(--_ink);
    font-variant-numeric: lining-nums;
  }

  h3 + ul {
    margin-block-start: 4px;
  }

  section > h3:not(:first-child) {
    margin-block-start: 16px;
  }

  ul {
    margin: 0;
    padding-inline-start: 18px;
  }

  li + li {
    margin-block-start: 2px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 14px;
  }

  .actions:empty {
    display: none;
  }

  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .segments {
    margin-block-start: 10px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .measures {
    margin-block-start: 10px;
  }

  th,
  td {
    padding: 8px 0;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    vertical-align: top;
    font-weight: 400;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  th + th,
  td {
    padding-inline-start: 12px;
    white-space: nowrap;
  }

  thead th {
    padding-block: 4px;
    font-size: 12px;
    color: var(--_ink-soft);
    white-space: normal;
    vertical-align: bottom;
  }

  th[scope='row'],
  thead th:first-child {
    text-align: start;
  }

  small {
    display: block;
    max-inline-size: 42ch;
    font-size: 12px;
    line-height: 1.4;
    color: var(--_ink-soft);
  }

  .chart {
    inline-size: 100%;
    margin-block-start: 12px;
    overflow: visible;
    direction: ltr;
  }

  .chart text {
    font-size: 11px;
    fill: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }

  :dir(rtl) .chart text:not(.number) {
    text-anchor: end;
  }

  .chart .number {
    text-anchor: middle;
  }

  .chart .number.selected {
    fill: var(--_ink);
    font-weight: 600;
  }

  .grid {
    stroke: var(--_line);
  }

  .step {
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
  }

  .step.kept {
    stroke: var(--_line-strong);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }

  .dot {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .dot.selected {
    fill: var(--_accent);
  }

  .dot.kept {
    fill: var(--_line-strong);
    stroke: none;
  }

  .ring {
    fill: none;
    stroke: var(--_ink-soft);
    stroke-width: 1.5;
  }

  .pin path {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: 12px;
  }

  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  i.line {
    inline-size: 16px;
    border-block-start: 2px solid var(--_accent);
  }

  i.line.kept {
    border-block-start: 2px dotted var(--_line-strong);
  }

  i.ring {
    inline-size: 13px;
    block-size: 13px;
    border: 1.5px solid var(--_ink-soft);
    border-radius: 50%;
  }

  details {
    margin-block: 8px 12px;
  }

  summary {
    inline-size: max-content;
    padding-block: 4px;
    font-size: 13px;
    color: var(--_ink-soft);
    cursor: pointer;
  }

  .turns th[scope='row'] {
    overflow-wrap: anywhere;
  }

  .turns th,
  .turns td {
    padding-block: 5px;
  }

  em {
    margin-inline-start: 6px;
    font-style: normal;
    font-size: 12px;
    color: var(--_accent);
  }

  .reanchor {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 2px;
  }

  .reanchor p {
    flex: 1 1 100%;
    margin-block-end: 4px;
  }

  .reanchor button {
    flex: 1 1 220px;
    display: grid;
    justify-content: start;
    justify-items: start;
    align-content: start;
    gap: 2px;
    padding: 9px 14px;
    line-height: 1.35;
    text-align: start;
    white-space: normal;
  }

  @container (max-width: 440px) {
    .measures tbody tr {
      display: grid;
      grid-template-columns: 1fr 1fr 1fr;
    }

    .measures thead tr {
      display: grid;
      grid-template-columns: 1fr 1fr 1fr;
    }

    .measures thead th:first-child {
      position: absolute;
      clip-path: inset(50%);
    }

    .measures th[scope='row'] {
      grid-column: 1 / -1;
      padding-block-end: 2px;
      border-block-end: 0;
    }

    .measures small {
      max-inline-size: none;
    }

    .measures td,
    .measures thead th {
      padding-inline: 0 8px;
      text-align: start;
      white-space: normal;
    }
  }
`;
