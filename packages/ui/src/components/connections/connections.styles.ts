import { css } from 'lit';

export const connectionsStyles = css`
  :host {
    display: block;
    padding: 4px 20px 24px;
  }

  h3 {
    margin: 22px 0 8px;
    font-size: 12px;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_ink-soft);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow: hidden;
  }

  li + li {
    border-block-start: 1px solid var(--_line);
  }

  .given {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding: 12px 14px;
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

  .about,
  .note {
    flex: 1 0 100%;
    margin: 0;
    font-size: 13px;
    line-height: 1.45;
    color: var(--_ink-soft);
  }

  .note {
    padding-block: 24px;
    text-align: center;
  }

  @media (max-width: 560px) {
    :host {
      padding-inline: 12px;
    }
  }
`;
