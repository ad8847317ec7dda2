import { css } from 'lit';

export const canvasStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 8rem;
    background: var(--_wall);
    overflow: clip;
    contain: layout paint;
    container-type: inline-size;
  }

  .frame {
    position: absolute;
    inset: 0;
    overflow: hidden;
    touch-action: none;
    cursor: default;
    user-select: none;
  }

  .frame.pannable {
    cursor: grab;
  }

  .frame.pannable:active {
    cursor: grabbing;
  }

  .frame.drawing {
    cursor: crosshair;
  }

  .frame:focus-visible {
    outline-offset: -3px;
    border-radius: 4px;
  }

  .picture {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    overflow: hidden;
    border-radius: 3px;
    background: repeating-conic-gradient(
        light-dark(#e7e3dc, #2b2825) 0% 25%,
        light-dark(#f3f0eb, #211f1c) 0% 50%
      )
      0 0 / 20px 20px;
    box-shadow: var(--_shadow);
    transform-origin: 0 0;
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: fill;
    color: transparent;
    -webkit-user-drag: none;
  }

  .changes {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }

  .caption {
    position: absolute;
    inset-block-start: 10px;
    inset-inline: 12px;
    inline-size: fit-content;
    margin: 0 auto;
    padding: 5px 12px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    font-size: 12px;
    line-height: 1.35;
    text-align: center;
    pointer-events: none;
  }

  .crisp .changes,
  .crisp img {
    image-rendering: pixelated;
  }

  .busy::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(100deg, transparent 30%, rgb(255 255 255 / 0.16) 50%, transparent 70%);
    background-size: 250% 100%;
    animation: sweep 2.2s linear infinite;
    pointer-events: none;
  }

  @keyframes sweep {
    from {
      background-position: 120% 0;
    }
    to {
      background-position: -120% 0;
    }
  }

  .rectangle {
    position: absolute;
    display: block;
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 1px;
    background: transparent;
    outline: 1.5px dashed #fff;
    outline-offset: 0;
    box-shadow:
      0 0 0 3px rgb(0 0 0 / 0.35),
      0 0 0 9999px rgb(10 8 5 / 0.45);
    cursor: move;
  }

  .rectangle:hover:not(:disabled) {
    background: transparent;
  }

  .rectangle:focus-visible {
    outline: 2.5px solid #fff;
  }

  .tools {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 12px;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 3px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: color-mix(in srgb, var(--_raised) 92%, transparent);
    backdrop-filter: blur(10px);
    pointer-events: auto;
  }

  .bar button {
    border-radius: 999px;
  }

  .bar button[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .level {
    min-inline-size: 56px;
    min-block-size: 34px;
    padding: 0;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    color: var(--_ink-soft);
  }

  .hold {
    touch-action: none;
    -webkit-touch-callout: none;
  }

  .separator {
    inline-size: 1px;
    block-size: 18px;
    margin-inline: 4px;
    background: var(--_line);
  }

  @container (max-width: 420px) {
    .bar {
      gap: 0;
    }

    .separator {
      display: none;
    }
  }

  @container (max-width: 370px) {
    .bar button.icon {
      inline-size: 34px;
    }

    .level {
      min-inline-size: 46px;
    }
  }

  .empty {
    position: absolute;
    inset: 0;
    overflow: auto;
    display: grid;
  }
`;
