import type { NamedModel, Session, Studio, Turn } from '@pentimento/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { AdapterCatalogue } from '../../connections/adapter-catalogue.ts';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { shownImage } from '../../preservation/shown-image.ts';
import { renderSheet } from './render-sheet.ts';
import type { StudioSheet } from './studio-sheet.ts';

const reanchorWays = ['replay', 'reference'] as const;

/** What a sheet is drawn from. */
export interface StudioSheetOptions {
  sheet: StudioSheet | undefined;
  studio: Studio | undefined;
  /** What can be connected. */
  catalogue: AdapterCatalogue | undefined;
  session: Session | undefined;
  /** The model that would make a picture anew. */
  model: NamedModel | undefined;
  isReadonly: boolean;
  lang: string;
  localize: UiLocalizeController;
  onClose: () => void;
}

/** The report of a turn, a comparison, or what can be connected, over the studio. */
export function renderStudioSheet(options: StudioSheetOptions): TemplateResult | typeof nothing {
  const { sheet, session, localize, onClose } = options;
  if (sheet?.kind === 'connections') {
    return renderSheet({
      title: localize.term('connections'),
      isWide: false,
      content: renderConnections(options),
      localize,
      onClose,
    });
  }
  const turn = sheet && session?.turn(sheet.turnId);
  if (!turn || !session) return nothing;
  switch (sheet.kind) {
    case 'report':
      return renderSheet({
        title: localize.term('fidelityReport'),
        isWide: false,
        content: renderReport(turn, options),
        localize,
        onClose,
      });
    case 'compare':
      return renderSheet({
        title: localize.term('comparedPictures'),
        isWide: true,
        content: renderCompare(turn, session, sheet, options.lang),
        localize,
        onClose,
      });
    default:
      return sheet satisfies never;
  }
}

function renderConnections({ studio, catalogue, lang }: StudioSheetOptions): TemplateResult {
  return html`<pentimento-connections
    .studio=${studio}
    .catalogue=${catalogue}
    lang=${lang || nothing}
  ></pentimento-connections>`;
}

function renderReport(turn: Turn, { session, model, isReadonly, lang }: StudioSheetOptions): TemplateResult {
  const hasReferences = (model?.descriptor.capabilities.maxReferences ?? 0) > 0;
  return html`<pentimento-fidelity
    .session=${session}
    .turn=${turn}
    .ways=${hasReferences ? reanchorWays : reanchorWays.slice(0, 1)}
    ?readonly=${isReadonly}
    lang=${lang || nothing}
  ></pentimento-fidelity>`;
}

/** Guarded: what a person chooses in it is not taken back by the next drawing of the studio. */
function renderCompare(turn: Turn, session: Session, sheet: StudioSheet, lang: string): unknown {
  return guard([sheet, lang], () => {
    const others = session.turns().filter(({ id, status }) => status === 'done' && id !== turn.id);
    const other = others.findLast(({ id }) => id < turn.id) ?? others[0];
    const beforeId = turn.base ?? (other && shownImage(other)?.id);
    return html`<pentimento-compare
      .session=${session}
      .beforeId=${beforeId}
      .afterId=${shownImage(turn)?.id}
      lang=${lang || nothing}
    ></pentimento-compare>`;
  });
}
