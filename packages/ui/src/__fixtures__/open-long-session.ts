import {
  createMemoryStore,
  createStudio,
  type SessionRecord,
  type Session,
  type Turn,
  type TurnImage,
} from '@pentimento/engine';
import { createTinyPng } from '@pentimento/engine/testing';
import { createTestAdapter } from './create-test-adapter.ts';

const idOf = (number: number): string => `01J0000000000000000000${String(number).padStart(4, '0')}`;

/** A stored session with many turns in one line, all with the same picture. */
export async function openLongSession(turnCount: number): Promise<Session> {
  const store = createMemoryStore();
  const bytes = createTinyPng({ width: 16, height: 16, color: [90, 120, 200] });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const imageId = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const image: TurnImage = {
    id: imageId,
    width: 16,
    height: 16,
    mediaType: 'image/png',
    role: 'composite',
    candidate: 0,
    byteLength: bytes.length,
  };
  const sessionId = idOf(0);
  const turns = Array.from(
    { length: turnCount },
    (_, index): Turn => ({
      id: idOf(index + 1),
      sessionId,
      parent: index === 0 ? null : idOf(index),
      base: index === 0 ? null : imageId,
      request: { instruction: `change ${index + 1}`, references: [], candidates: 1, preserve: 'auto' },
      adapter: { id: 'scripted', model: 'plain', version: '1.0.0' },
      images: [image],
      usage: {},
      warnings: [],
      startedAt: index,
      endedAt: index + 500,
      status: 'done',
    }),
  );
  const record: SessionRecord = {
    id: sessionId,
    schemaVersion: 1,
    title: 'Long',
    createdAt: 0,
    updatedAt: 0,
    head: idOf(turnCount),
    redo: [],
    turnCount,
    imports: [],
    spentUsd: 0,
  };
  await store.sessions.commit({ record, turns, images: [{ id: imageId, mediaType: 'image/png', bytes }] });
  const session = await createStudio({ adapters: [createTestAdapter()], store }).openSession(sessionId);
  await session.whenLoaded();
  return session;
}
