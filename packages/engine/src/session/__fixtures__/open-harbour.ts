import type { ImageCodec } from '../../image/image-codec.ts';
import type { Turn } from '../../protocol/turn.ts';
import { createMemoryMedium } from '../../store/memory/create-memory-medium.ts';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import { createStudio } from '../create-studio.ts';
import type { Session } from '../session.ts';
import { createDriftingAdapter, encodeAsPng, type DriftingAdapterOptions } from './drifting-adapter.ts';
import { drawFirstPicture } from './first-pictures.ts';

/** A session with its first turn done. */
export interface Harbour {
  session: Session;
  adapter: ReturnType<typeof createDriftingAdapter>;
  first: Turn;
  /** Id of the first turn's picture. */
  base: string;
  /** Opens the session again from what is stored. */
  reload: () => Promise<Session>;
}

/** Opens a session whose model drifts, and runs its first turn. */
export async function openHarbour(options: DriftingAdapterOptions & { codec?: ImageCodec } = {}): Promise<Harbour> {
  const { codec } = options;
  const first = options.first ?? (await encodeAsPng(drawFirstPicture({ width: 256, height: 256 })));
  const medium = createMemoryMedium();
  const adapter = createDriftingAdapter({ ...options, first });
  const open = () =>
    createStudio({ adapters: [adapter], store: createMemoryStore({ medium }), ...(codec && { codec }) });
  const studio = open();
  const session = await studio.createSession();
  const turn = await session.run({ instruction: 'a harbour' }).result;
  const reload = async (): Promise<Session> => {
    await studio.dispose();
    const reloaded = await open().openSession(session.id);
    await reloaded.whenLoaded();
    return reloaded;
  };
  return { session, adapter, first: turn, base: turn.images[0]!.id, reload };
}
