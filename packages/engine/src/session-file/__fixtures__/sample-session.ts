import { encodeMask } from '../../image/encode-mask.ts';
import { hashImage } from '../../image/hash-image.ts';
import { encodePixels } from '../../image/png/encode-pixels.ts';
import type { Turn, TurnImage } from '../../protocol/turn.ts';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import type { StoredImage } from '../../store/image-store.ts';
import type { PentimentoStore } from '../../store/pentimento-store.ts';
import type { SessionRecord } from '../../store/session-record.ts';

export const sessionId = '01KB0000000000000000000000';

/** ULIDs that sort by number. */
export function turnId(number: number): string {
  return `01KB0000000000000000000${String(number).padStart(3, '0')}`;
}

export async function createPicture(color: number): Promise<StoredImage & { width: number; height: number }> {
  const data = new Uint8ClampedArray(8 * 6 * 4).map((_, at) => (at * 7 + color * 31) & 255);
  const bytes = await encodePixels({ width: 8, height: 6, data });
  return { id: await hashImage(bytes), mediaType: 'image/png', bytes, width: 8, height: 6 };
}

function createTurnImage(picture: Awaited<ReturnType<typeof createPicture>>): TurnImage {
  const { id, mediaType, bytes, width, height } = picture;
  return { id, mediaType, width, height, role: 'composite', candidate: 0, byteLength: bytes.length };
}

function createTurn(number: number, given: Partial<Turn>): Turn {
  return {
    id: turnId(number),
    sessionId,
    parent: null,
    base: null,
    request: { instruction: `instruction ${number} ✓`, references: [], candidates: 1, preserve: 'auto' },
    adapter: { id: 'scripted', model: 'one', version: '1.0.0' },
    images: [],
    usage: {},
    warnings: [],
    startedAt: 1_700_000_000_000 + number,
    endedAt: 1_700_000_000_500 + number,
    status: 'done',
    ...given,
  };
}

export interface SampleSession {
  record: SessionRecord;
  turns: Turn[];
  images: StoredImage[];
}

/** Two branches, a mask, a reference, markup, a failed turn, an import, options, every optional field somewhere. */
export async function createSampleSession(): Promise<SampleSession> {
  const [first, second, third, imported] = await Promise.all([1, 2, 3, 4].map(createPicture));
  if (!first || !second || !third || !imported) throw new Error('No pictures.');
  const maskBytes = await encodeMask({ width: 8, height: 6, data: new Uint8Array(48).map((_, at) => (at % 8) * 36) });
  const mask: StoredImage = { id: await hashImage(maskBytes), mediaType: 'image/png', bytes: maskBytes };
  const region = { exactFraction: 0.5, psnr: 31.5 };
  const turns = [
    createTurn(1, { images: [createTurnImage(first)], seed: 7, costUsd: 0.02, usage: { steps: 8, backend: 'wasm', modelHash: 'a'.repeat(64) } }),
    createTurn(2, {
      parent: turnId(1),
      base: first.id,
      images: [createTurnImage(second), { ...createTurnImage(first), role: 'raw' }],
      mask: { id: mask.id, width: 8, height: 6 },
      request: {
        instruction: 'make it night',
        references: [{ image: imported.id, role: 'style' }],
        markup: imported.id,
        candidates: 2,
        size: { width: 8, height: 6 },
        seed: 4_294_967_295,
        strength: 0.5,
        background: 'opaque',
        preserve: 'mask',
        options: { quality: 'high', nested: { list: [1, null, 'x'] } },
      },
      preservation: {
        decision: 'local',
        reasons: ['Only the sky was named.'],
        changedFraction: 0.25,
        transform: { scaleX: 1, scaleY: 1, shiftX: 0.5, shiftY: 0 },
        tone: { gain: [1, 1, 1], offset: [0, 2, 0] },
      },
      fidelity: { parent: { inside: region, outside: { exactFraction: 1, psnr: null }, whole: region, changedFraction: 0.25 } },
      warnings: [{ kind: 'degraded', feature: 'seed', details: 'The seed was drawn.' }],
      text: 'Here it is.',
    }),
    createTurn(3, { parent: turnId(1), base: first.id, images: [createTurnImage(third)] }),
    createTurn(4, {
      parent: turnId(3),
      base: third.id,
      status: 'failed',
      failure: { code: 'refused', message: 'The provider declined.', isRetryable: false },
    }),
  ];
  const record: SessionRecord = {
    id: sessionId,
    schemaVersion: 1,
    title: 'Harbour <script>',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_009_000,
    head: turnId(3),
    redo: [turnId(4)],
    turnCount: turns.length,
    imports: [imported.id],
    model: 'scripted:one',
    costCapUsd: 5,
    spentUsd: 0.02,
    coverImage: third.id,
  };
  return { record, turns, images: [first, second, third, imported, mask] };
}

export async function createSampleStore(session?: SampleSession): Promise<PentimentoStore> {
  const store = createMemoryStore();
  await store.sessions.commit(session ?? (await createSampleSession()));
  return store;
}
