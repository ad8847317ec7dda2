import { css } from 'lit';

/**
 * All that the elements' look is made of. Each `--pentimento-*` property may be set on any ancestor; the private
 * `--_*` ones fall back to the colours of the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_font: var(
      --pentimento-font,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      system-ui,
      sans-serif
    );
    --_font-display: var(
      --pentimento-font-display,
      'Iowan Old Style',
      'Palatino Linotype',
      'URW Palladio L',
      Palatino,
      Georgia,
      'Liberation Serif',
      serif
    );
    --_wall: var(--pentimento-wall, light-dark(#efece6, #121110));
    --_surface: var(--pentimento-surface, light-dark(#faf8f5, #1a1816));
    --_raised: var(--pentimento-raised, light-dark(#ffffff, #24211e));
    --_ink: var(--pentimento-ink, light-dark(#221f1a, #f1ece4));
    --_ink-soft: var(--pentimento-ink-soft, light-dark(#676058, #aaa197));
    --_line: var(--pentimento-line, light-dark(#dfdad1, #35312c));
    --_line-strong: var(--pentimento-line-strong, light-dark(#8f877b, #7a7268));
    --_hover: var(--pentimento-hover, light-dark(rgb(60 45 20 / 0.07), rgb(255 240 220 / 0.08)));
    --_accent: var(--pentimento-accent, light-dark(#a8441f, #ef9a72));
    --_accent-soft: var(--pentimento-accent-soft, light-dark(#f6e7df, #3a261d));
    --_on-accent: var(--pentimento-on-accent, light-dark(#ffffff, #231008));
    --_danger: var(--pentimento-danger, light-dark(#a3231f, #ff9d94));
    --_danger-soft: var(--pentimento-danger-soft, light-dark(#fbe9e7, #3b1e1c));
    --_radius: var(--pentimento-radius, 12px);
    --_radius-small: var(--pentimento-radius-small, 8px);
    --_shadow: var(
      --pentimento-shadow,
      0 1px 2px light-dark(rgb(50 35 10 / 0.1), rgb(0 0 0 / 0.4)),
      0 12px 32px light-dark(rgb(50 35 10 / 0.12), rgb(0 0 0 / 0.45))
    );
    font-family: var(--_font);
    color: var(--_ink);
    -webkit-font-smoothing: antialiased;
  }
`;
