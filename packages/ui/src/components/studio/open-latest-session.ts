import type { Session, Studio } from '@pentimento/engine';
import type { StudioVoice } from './studio-voice.ts';

/** The session that was changed last, or a new one. One that cannot be opened does not keep a person from beginning another. */
export async function openLatestSession(studio: Studio, voice: StudioVoice): Promise<Session | undefined> {
  let session: Session | undefined;
  await voice.attempt(async () => {
    const [latest] = await studio.listSessions();
    if (latest) session = await studio.openSession(latest.id);
  });
  if (!session) await voice.attempt(async () => (session = await studio.createSession()));
  return session;
}
