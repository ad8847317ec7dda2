import * as fc from 'fast-check';
import { expect } from 'vitest';
import { CorruptSessionError } from '../../errors/corrupt-session-error.ts';
import { concatenateBytes } from '../../image/png/concatenate-bytes.ts';
import { createMemoryStore } from '../../store/memory/create-memory-store.ts';
import { exportSessionFile } from '../export-session-file.ts';
import { importSessionFile } from '../import-session-file.ts';
import { buildDeflatedZip, buildZip } from './build-zip.ts';
import { editJson, jsonEdits } from './json-edits.ts';
import { createDocument, createParts } from './sample-parts.ts';
import { createSampleSession, type SampleSession } from './sample-session.ts';

type ByteEdit = { at: number; value: number; kind: 'set' | 'cut' | 'insert' | 'drop' };

const byteEdits: fc.Arbitrary<ByteEdit> = fc.record({
  at: fc.nat(100_000),
  value: fc.nat(255),
  kind: fc.constantFrom('set', 'set', 'set', 'cut', 'insert', 'drop'),
});

function editBytes(bytes: Uint8Array, { at, value, kind }: ByteEdit): Uint8Array {
  // From the end: that is where the directory is.
  const place = bytes.length === 0 ? 0 : bytes.length - 1 - (at % bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'cut') return before;
  if (kind === 'insert') return concatenateBytes([before, Uint8Array.of(value), after]);
  if (kind === 'drop') return concatenateBytes([before, after.subarray(1)]);
  const copy = bytes.slice();
  copy[place] = value;
  return copy;
}

const files = fc.record({
  json: fc.array(jsonEdits, { maxLength: 3 }),
  bytes: fc.array(byteEdits, { maxLength: 3 }),
  isDeflated: fc.boolean(),
});

async function check(file: Uint8Array): Promise<void> {
  const store = createMemoryStore();
  const blob = new Blob([file as Uint8Array<ArrayBuffer>]);
  const environment = { createId: () => '01KBZZZZZZZZZZZZZZZZZZZZZZ', now: () => 0 };
  try {
    const { sessionId } = await importSessionFile({ file: blob, store, ...environment });
    // What is let in can be let out and in again.
    const again = await exportSessionFile({ store, sessionId });
    await importSessionFile({ file: again, store: createMemoryStore(), ...environment });
  } catch (error) {
    if (!CorruptSessionError.isInstance(error)) throw error;
    expect(error.message).toMatch(/^The session file cannot be opened/);
    expect(await store.sessions.list()).toEqual([]);
    expect(await store.images.list()).toEqual([]);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(prototypeNames);
}

const prototypeNames = Object.getOwnPropertyNames(Object.prototype).length;

/** Runs mutated session files through importing: a session comes out that can be exported again, or `corrupt-session`. */
export async function checkHostileSessionFiles(numRuns: number): Promise<void> {
  const sample: SampleSession = await createSampleSession();
  await fc.assert(
    fc.asyncProperty(files, async ({ json, bytes, isDeflated }) => {
      const document = structuredClone(createDocument(sample));
      for (const edit of json) editJson(document, edit);
      const parts = createParts(sample, JSON.stringify(document));
      const file = isDeflated ? buildDeflatedZip(parts) : buildZip(parts);
      await check(bytes.reduce(editBytes, file));
    }),
    { numRuns, endOnFailure: true },
  );
}
