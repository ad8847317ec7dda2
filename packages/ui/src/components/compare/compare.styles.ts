import { css } from 'lit';

export const compareStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: auto minmax(0, 1fr);
    align-items: end;
    gap: 12px;
    block-size: 100%;
    min-block-size: 20rem;
    padding: 14px 20px 20px;
    background: var(--_surface);
    container-type: inline-size;
  }

  .choices {
    display: flex;
    align-items: end;
    gap: 6px;
    min-inline-size: 0;
  }

  .choices label {
    flex: 0 1 300px;
    min-inline-size: 0;
    display: grid;
    gap: 4px;
    font-size: 12px;
    color: var(--_ink-soft);
  }

  select {
    inline-size: 100%;
    min-block-size: 34px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_raised);
    font-size: 13px;
    color: var(--_ink);
    text-overflow: ellipsis;
  }

  .stage {
    grid-column: 1 / -1;
    align-self: stretch;
    min-inline-size: 0;
    min-block-size: 0;
    display: grid;
    place-items: center;
    gap: 10px;
    border-radius: var(--_radius);
  }

  .stage.slider,
  .stage.flicker,
  .room {
    container-type: size;
  }

  .stage.difference {
    grid-template-rows: minmax(0, 1fr) auto;
    container-type: size;
  }

  .stage.side {
    grid-template-columns: 1fr 1fr;
  }

  .box {
    position: relative;
    inline-size: min(100cqi, 100cqb * var(--_ratio, 1));
    aspect-ratio: var(--_ratio, 1);
    overflow: hidden;
    border-radius: 4px;
    background: repeating-conic-gradient(
        light-dark(#e7e3dc, #2b2825) 0% 25%,
        light-dark(#f3f0eb, #211f1c) 0% 50%
      )
      0 0 / 20px 20px;
    user-select: none;
  }

  .difference .box {
    inline-size: min(100cqi, (100cqb - 62px) * var(--_ratio, 1));
  }

  .box img,
  .heat {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .over {
    position: absolute;
    inset: 0;
    clip-path: inset(0 0 0 var(--_edge, 50%));
  }

  .tag {
    position: absolute;
    inset-block-start: 10px;
    padding: 3px 9px;
    border-radius: 999px;
    background: rgb(20 17 14 / 0.72);
    font-size: 12px;
    line-height: 1.4;
    color: #fff;
    pointer-events: none;
  }

  .tag.start {
    inset-inline-start: 10px;
  }

  .tag.end {
    inset-inline-end: 10px;
  }

  input[type='range'] {
    appearance: none;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    background: transparent;
    opacity: 0;
    cursor: ew-resize;
    touch-action: pan-y;
  }

  /* As thin as the edge: the picture changes right under the pointer. */
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: 1px;
    block-size: 100%;
  }

  input[type='range']::-moz-range-thumb {
    inline-size: 1px;
    block-size: 100%;
    border: 0;
  }

  .edge {
    position: absolute;
    inset-block: 0;
    left: var(--_edge, 50%);
    inline-size: 2px;
    margin-inline-start: -1px;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.35);
    pointer-events: none;
  }

  .edge i {
    position: absolute;
    inset-block-start: 50%;
    left: 50%;
    inline-size: 34px;
    block-size: 34px;
    border: 2px solid #fff;
    border-radius: 50%;
    background: rgb(20 17 14 / 0.55);
    transform: translate(-50%, -50%);
  }

  .edge i::before,
  .edge i::after {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inline-size: 7px;
    block-size: 7px;
    border: solid #fff;
    border-width: 2px 0 0 2px;
  }

  .edge i::before {
    left: 7px;
    transform: translateY(-50%) rotate(-45deg);
  }

  .edge i::after {
    right: 7px;
    transform: translateY(-50%) rotate(135deg);
  }

  input[type='range']:focus-visible + .edge i {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  figure {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    inline-size: 100%;
    block-size: 100%;
    gap: 6px;
    margin: 0;
  }

  .room {
    display: grid;
    place-items: center;
  }

  figcaption {
    font-size: 12px;
    text-align: center;
    color: var(--_ink-soft);
  }

  .controls {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 12px;
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 6px;
  }

  .map img {
    filter: grayscale(1) brightness(0.55);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 18px;
    min-block-size: 44px;
    font-size: 13px;
    line-height: 1.4;
  }

  .legend p {
    margin: 0;
    text-wrap: pretty;
  }

  .scale {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 12px;
    color: var(--_ink-soft);
  }

  .scale i {
    inline-size: 72px;
    block-size: 8px;
    border-radius: 4px;
    background: linear-gradient(to right, #46146e, #c83246, #fa9628, #fff4be);
  }

  :dir(rtl) .scale i {
    transform: scaleX(-1);
  }

  @container (max-width: 700px) {
    .stage.side {
      grid-template: 1fr 1fr / 1fr;
    }
  }

  @media (max-width: 760px) {
    :host {
      grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
      padding: 10px 12px 12px;
    }

    .segments {
      justify-self: center;
    }

    .segments span {
      padding-inline: 10px;
    }

    .difference .box {
      inline-size: min(100cqi, (100cqb - 82px) * var(--_ratio, 1));
    }
  }
`;
