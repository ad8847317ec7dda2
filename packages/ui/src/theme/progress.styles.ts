import { css } from 'lit';

/** A thin progress bar. Its height and margins are the component's own. */
export const progressStyles = css`
  progress {
    appearance: none;
    inline-size: 100%;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_line);
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size 200ms linear;
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }
`;
