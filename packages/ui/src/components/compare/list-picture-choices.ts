import type { Session, Turn } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { ownImage } from '../../preservation/own-image.ts';
import { shownImage } from '../../preservation/shown-image.ts';
import type { PictureChoice } from './picture-choice.ts';

/** All pictures of a session, each once: what was brought in, what the turns show, and the models' own. */
export function listPictureChoices(session: Session, localize: UiLocalizeController): PictureChoice[] {
  const choices = new Map<string, PictureChoice>();
  const depths = new Map<string, number>();
  const add = (choice: PictureChoice): void => {
    if (!choices.has(choice.id)) choices.set(choice.id, choice);
  };
  for (const turn of session.turns().filter(({ status }) => status === 'done')) {
    const depth = (depths.get(turn.parent ?? '') ?? 0) + 1;
    depths.set(turn.id, depth);
    // A base that no turn before has made came from outside.
    if (turn.base !== null) add({ id: turn.base, label: localize.term('broughtInPicture') });
    for (const choice of picturesOf(turn, depth, localize)) add(choice);
  }
  return [...choices.values()];
}

function picturesOf(turn: Turn, depth: number, localize: UiLocalizeController): PictureChoice[] {
  const label = localize.term('numberedTurn', depth, turn.request.instruction);
  const shown = shownImage(turn);
  const own = ownImage(turn);
  return [
    ...(shown ? [{ id: shown.id, label, width: shown.width, height: shown.height }] : []),
    ...(own
      ? [{ id: own.id, label: localize.term('ownPictureOf', label), width: own.width, height: own.height }]
      : []),
  ];
}
