import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const drawings = {
  undo: svg`<path d="M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3" />`,
  redo: svg`<path d="M15.5 5 20 9.5 15.5 14M19.5 9.5H10a5.5 5.5 0 0 0 0 11h3" />`,
  send: svg`<path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" />`,
  stop: svg`<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor" stroke="none" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  minus: svg`<path d="M5 12h14" />`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  before: svg`<path d="M12 4v16M4.5 6.5h4a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z" fill="currentColor" fill-opacity=".28" /><path d="M15.5 6.5h4a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z" />`,
  rectangle: svg`<rect x="4.5" y="6.5" width="15" height="11" rx="1" stroke-dasharray="3.4 2.4" />`,
  picture: svg`<rect x="3.5" y="4.5" width="17" height="15" rx="2" /><circle cx="9" cy="10" r="1.6" /><path d="m4 17 5-4 3.5 2.7L16 12l4.5 4.5" />`,
  export: svg`<path d="M12 15V4M7.5 8 12 3.5 16.5 8M5 13.5V19a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-5.5" />`,
  import: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 15.5V19a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-3.5" />`,
  branch: svg`<circle cx="7" cy="5.5" r="2" /><circle cx="7" cy="18.5" r="2" /><circle cx="17" cy="8.5" r="2" /><path d="M7 7.5v9M17 10.5c0 4-5 3.5-8.6 6.4" />`,
  more: svg`<g fill="currentColor" stroke="none"><circle cx="6" cy="12" r="1.5" /><circle cx="12" cy="12" r="1.5" /><circle cx="18" cy="12" r="1.5" /></g>`,
  remove: svg`<path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12a1 1 0 0 0 1 1h6.4a1 1 0 0 0 1-1L17 7M10.3 11v5M13.7 11v5" />`,
  previous: svg`<path d="m14.5 6-6 6 6 6" />`,
  next: svg`<path d="m9.5 6 6 6-6 6" />`,
  down: svg`<path d="m6 9.5 6 6 6-6" />`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4" />`,
  warning: svg`<path d="M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.2" />`,
  download: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14" />`,
  edit: svg`<path d="M4.5 19.5 5.5 15 15.8 4.7a1 1 0 0 1 1.4 0l2.1 2.1a1 1 0 0 1 0 1.4L9 18.5l-4.5 1Z" />`,
  anchor: svg`<circle cx="12" cy="5.5" r="2" /><path d="M12 7.5V20M8 11h8M4.5 13.5c.4 4 3.4 6.5 7.5 6.5s7.1-2.5 7.5-6.5" />`,
  pin: svg`<path d="M9 4h6l-.8 6 3.3 3.5H6.5L9.8 10 9 4ZM12 13.5V20.5" />`,
  changes: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="1.5" stroke-dasharray="2.6 2.2" /><circle cx="13.5" cy="12" r="3.4" fill="currentColor" fill-opacity=".35" />`,
  compare: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="1.5" /><path d="M12 3v18M9.5 12h-3M14.5 12h3" />`,
  swap: svg`<path d="M4.5 8.5h14M15 5l3.5 3.5L15 12M19.5 15.5h-14M9 12l-3.5 3.5L9 19" />`,
  play: svg`<path d="m8 5.5 10.5 6.5L8 18.5v-13Z" />`,
  pause: svg`<path d="M8.5 6v12M15.5 6v12" />`,
} satisfies Record<string, SVGTemplateResult>;

/** A small drawing for a button or a line of text. Decorative: the control around it carries the name. */
export function icon(name: keyof typeof drawings, size = 18): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${drawings[name]}
  </svg>`;
}
