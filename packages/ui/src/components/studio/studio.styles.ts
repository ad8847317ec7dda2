import { css } from 'lit';

export const studioStyles = css`
  :host {
    display: block;
    position: relative;
    block-size: 100%;
    min-block-size: 30rem;
    container-type: inline-size;
    background: var(--_surface);
    overflow: clip;
  }

  .layout {
    display: grid;
    block-size: 100%;
    grid-template:
      'header header' auto
      'notices notices' auto
      'canvas thread' minmax(0, 1fr)
      'composer thread' auto / minmax(0, 1fr) clamp(288px, 30cqi, 364px);
  }

  .layout.empty {
    grid-template-columns: minmax(0, 1fr) 0;
  }

  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 52px;
    padding-inline: 14px 10px;
    border-block-end: 1px solid var(--_line);
  }

  .session {
    min-inline-size: 0;
    font-size: 14px;
    color: var(--_ink-soft);
  }

  .session span {
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 1.4;
  }

  .spacer {
    flex: 1 1 0;
  }

  .offline {
    display: inline-flex;
    align-items: center;
    padding: 4px 10px;
    border-radius: 999px;
    background: var(--_hover);
    font-size: 12px;
    color: var(--_ink-soft);
  }

  .sessions {
    position: fixed;
    inset: auto;
    inset-block-start: 56px;
    inset-inline-start: 12px;
    inline-size: min(340px, calc(100vw - 24px));
    max-block-size: min(70vh, 560px);
    margin: 0;
    padding: 8px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: var(--_shadow);
  }

  .notices {
    grid-area: notices;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 6px 14px;
    border-block-end: 1px solid var(--_line);
    background: var(--_accent-soft);
    font-size: 13px;
    line-height: 1.4;
  }

  .notice.bad {
    background: var(--_danger-soft);
  }

  .notice p {
    flex: 1 1 200px;
    margin: 0;
    overflow-wrap: anywhere;
  }

  pentimento-canvas {
    grid-area: canvas;
  }

  pentimento-canvas::part(tools) {
    box-shadow: 0 2px 10px light-dark(rgb(50 35 10 / 0.08), rgb(0 0 0 / 0.3));
  }

  .history {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }

  .history button {
    border-radius: 999px;
  }

  .separator {
    inline-size: 1px;
    block-size: 18px;
    margin-inline: 4px;
    background: var(--_line);
  }

  .composer {
    grid-area: composer;
    position: relative;
    padding: 12px 16px 16px;
    background: var(--_wall);
  }

  .composer > * {
    inline-size: min(100%, 720px);
    margin-inline: auto;
  }

  /* Over the picture, not above it: what comes and goes must not move what is being looked at. */
  .composer > pentimento-download {
    position: absolute;
    z-index: 1;
    inset-block-end: calc(100% - 2px);
    inset-inline: 16px;
    inline-size: auto;
    max-inline-size: 720px;
    box-shadow: var(--_shadow);
    border-radius: var(--_radius);
  }

  pentimento-thread {
    grid-area: thread;
    min-block-size: 0;
    border-inline-start: 1px solid var(--_line);
  }

  .layout.empty pentimento-thread {
    visibility: hidden;
  }

  .welcome {
    align-self: safe center;
    justify-self: center;
    inline-size: min(100%, 800px);
    padding: 24px 20px;
    text-align: center;
  }

  .welcome h2 {
    margin: 0 0 12px;
    font-family: var(--_font-display);
    font-size: clamp(28px, 5cqi, 44px);
    font-weight: 400;
    letter-spacing: -0.01em;
    line-height: 1.15;
    text-wrap: balance;
  }

  .welcome p {
    margin: 0 auto;
    max-inline-size: 46ch;
    font-size: 15px;
    line-height: 1.55;
    color: var(--_ink-soft);
    text-wrap: pretty;
  }

  .prompts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin: 26px 0 18px;
    padding: 0;
    list-style: none;
  }

  .prompts button {
    min-block-size: 40px;
    padding: 8px 16px;
    border-radius: 999px;
    font-size: 14px;
    line-height: 1.3;
    white-space: normal;
  }

  .own {
    color: var(--_ink-soft);
    font-size: 14px;
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 4px;
  }

  .waiting {
    align-self: safe center;
    justify-self: center;
    display: grid;
    place-items: center;
    inline-size: min(86cqi, 52vh, 520px);
    aspect-ratio: 1;
    padding: 40px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 60%, var(--_wall));
    position: relative;
  }

  .waiting::before {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background: var(--_surface);
    opacity: 0;
    animation: breathe 2.4s ease-in-out infinite;
  }

  .preparing {
    align-self: safe center;
    justify-self: center;
    display: grid;
    gap: 28px;
    inline-size: min(100%, 560px);
    padding: 20px;
  }

  .waiting p,
  .preparing p {
    position: relative;
    margin: 0;
    max-block-size: 100%;
    overflow: hidden;
    font-family: var(--_font-display);
    font-size: clamp(20px, 3cqi, 28px);
    line-height: 1.35;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
    color: var(--_ink-soft);
  }

  @keyframes breathe {
    50% {
      opacity: 1;
    }
  }

  .drop {
    position: absolute;
    inset: 10px;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    font-family: var(--_font-display);
    font-size: 26px;
    pointer-events: none;
  }

  @container (max-width: 760px) {
    .layout {
      grid-template:
        'header' auto
        'notices' auto
        'canvas' minmax(200px, min(100cqi, 46vh))
        'thread' minmax(0, 1fr)
        'composer' auto / minmax(0, 1fr);
    }

    .layout.empty {
      grid-template:
        'header' auto
        'notices' auto
        'canvas' minmax(0, 1fr)
        'composer' auto / minmax(0, 1fr);
    }

    .layout.empty pentimento-thread {
      display: none;
    }

    pentimento-thread {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }

    .composer > pentimento-download {
      inset-inline: 10px;
    }

    .composer {
      padding: 8px 10px max(10px, env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--_line);
      background: var(--_surface);
    }

    .layout.empty .composer {
      border-block-start: 0;
      background: var(--_wall);
    }

    header {
      padding-inline: 10px 4px;
    }

    .history .separator {
      display: none;
    }
  }

  @container (max-width: 370px) {
    .history button.icon {
      inline-size: 34px;
    }
  }
`;
