import { ulid } from 'ulid';
import { hashImage } from '../../image/hash-image.ts';
import type { Turn } from '../../protocol/turn.ts';
import type { StoredImage } from '../../store/image-store.ts';
import type { SessionRecord } from '../../store/session-record.ts';

let sampleCount = 0;

/** A picture-like file that no other sample is equal to. Stores do not look inside. */
export async function createSampleImage(byteLength = 2_000): Promise<StoredImage> {
  sampleCount += 1;
  const bytes = new Uint8Array(byteLength);
  for (let start = 0; start < byteLength; start += 65_536) {
    crypto.getRandomValues(bytes.subarray(start, Math.min(start + 65_536, byteLength)));
  }
  return { id: await hashImage(bytes), mediaType: 'image/png', bytes };
}

/** A turn that made the given pictures. Later samples have greater ids. */
export function createSampleTurn(
  sessionId: string,
  images: StoredImage[],
  options: Partial<Turn> = {},
): Turn {
  sampleCount += 1;
  const startedAt = 1_700_000_000_000 + sampleCount;
  return {
    id: ulid(startedAt),
    sessionId,
    parent: null,
    base: null,
    request: { instruction: `sample ${sampleCount}`, references: [], candidates: 1, preserve: 'auto' },
    adapter: { id: 'sample', model: 'sample', version: '1' },
    images: images.map((image, candidate) => ({
      id: image.id,
      width: 8,
      height: 8,
      mediaType: image.mediaType,
      role: 'composite',
      candidate,
      byteLength: image.bytes.byteLength,
    })),
    usage: {},
    warnings: [],
    startedAt,
    endedAt: startedAt + 1,
    status: 'done',
    ...options,
  };
}

/** The head of a new session. */
export function createSampleRecord(options: Partial<SessionRecord> = {}): SessionRecord {
  sampleCount += 1;
  return {
    id: ulid(),
    schemaVersion: 1,
    title: 'Sample',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000 + sampleCount,
    head: null,
    redo: [],
    turnCount: 0,
    imports: [],
    spentUsd: 0,
    ...options,
  };
}
