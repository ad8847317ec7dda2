import { css } from 'lit';

export const sheetStyles = css`
  .sheet {
    inline-size: min(680px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .sheet[open] {
    display: flex;
  }

  .sheet.wide {
    inline-size: calc(100vw - 32px);
    block-size: calc(100dvh - 32px);
  }

  .sheet::backdrop {
    background: rgb(12 10 8 / 0.55);
  }

  .sheet-frame {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
  }

  .sheet-body {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block: 8px;
    padding-inline: 20px 10px;
    border-block-end: 1px solid var(--_line);
  }

  .sheet-head h2 {
    margin: 0;
    font-size: 14px;
    font-weight: 600;
    line-height: 1.3;
  }

  @media (max-width: 560px) {
    .sheet,
    .sheet.wide {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }

    .sheet-head {
      padding-inline: 14px 6px;
    }
  }
`;
