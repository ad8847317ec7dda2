import type { SessionState } from '@pentimento/engine';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import type { StudioNotice } from './studio-notice.ts';

/** What a session's state asks a person to look at. */
export function studioNotices(
  state: SessionState,
  actions: { takeOver: () => void; retrySave: () => void; exportSession: () => void },
  localize: UiLocalizeController,
): StudioNotice[] {
  const notices: StudioNotice[] = [];
  if (state.role === 'follower') {
    notices.push({
      text: localize.term('followerNotice'),
      tone: 'info',
      actions: [{ label: localize.term('takeOver'), act: actions.takeOver }],
    });
  }
  if (state.storageError) {
    notices.push({
      text: localize.term('storageNotice', state.storageError.message),
      tone: 'bad',
      actions: [
        { label: localize.term('tryAgain'), act: actions.retrySave },
        { label: localize.term('exportNow'), act: actions.exportSession },
      ],
    });
  }
  return notices;
}
