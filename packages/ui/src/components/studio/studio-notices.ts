import type { NamedModel, Session } from '@pentimento/engine';
import type { StoreNoticesController } from '../../controllers/store-notices-controller.ts';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import type { StudioNotice } from './studio-notice.ts';
import type { StudioVoice } from './studio-voice.ts';

/** What a person has to look at: who else writes, what is not saved, what does not work without a network or went wrong. */
export function studioNotices(options: {
  session: Session | undefined;
  store: StoreNoticesController;
  model: NamedModel | undefined;
  isOnline: boolean;
  voice: StudioVoice;
  localize: UiLocalizeController;
  onExport: () => void;
}): StudioNotice[] {
  const { session, store, model, isOnline, voice, localize, onExport } = options;
  const notices: StudioNotice[] = store.notices.map(({ type, reason }) => ({
    text: reason,
    tone: 'bad',
    actions: [{ label: localize.term('dismiss'), act: () => store.dismiss(type) }],
  }));
  if (session?.state.role === 'follower') {
    const takeOver = (): void => void voice.attempt(() => session.takeOver());
    notices.push({
      text: localize.term('followerNotice'),
      tone: 'info',
      actions: [{ label: localize.term('takeOver'), act: takeOver }],
    });
  }
  if (session?.state.storageError) {
    const retry = (): void => void voice.attempt(() => session.retrySave());
    notices.push({
      text: localize.term('storageNotice', session.state.storageError.message),
      tone: 'bad',
      actions: [
        { label: localize.term('tryAgain'), act: retry },
        { label: localize.term('exportNow'), act: onExport },
      ],
    });
  }
  if (!isOnline && model && model.descriptor.capabilities.reach !== 'device') {
    notices.push({ text: localize.term('offlineCloud'), tone: 'info', actions: [] });
  }
  if (voice.complaint !== undefined) {
    const dismiss = { label: localize.term('dismiss'), act: () => voice.dismiss() };
    notices.push({ text: voice.complaint, tone: 'bad', actions: [dismiss] });
  }
  return notices;
}
