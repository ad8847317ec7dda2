import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashImage } from '../image/hash-image.ts';
import type { Turn } from '../protocol/turn.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import { buildDeflatedZip, buildZip, type ZipPart } from './__fixtures__/build-zip.ts';
import { checkHostileSessionFiles } from './__fixtures__/hostile-session-files.ts';
import { createDocument, createParts } from './__fixtures__/sample-parts.ts';
import { createSampleSession, sessionId, turnId, type SampleSession } from './__fixtures__/sample-session.ts';
import { importSessionFile } from './import-session-file.ts';
import type { SessionDocument } from './session-document.ts';

let sample: SampleSession;
let parts: ZipPart[];

beforeAll(async () => {
  sample = await createSampleSession();
  parts = createParts(sample);
});

async function attempt(file: Uint8Array): Promise<{ sessionId: string }> {
  const store = createMemoryStore();
  const blob = new Blob([file as Uint8Array<ArrayBuffer>]);
  try {
    return await importSessionFile({ file: blob, store, createId: () => turnId(999), now: () => 0 });
  } catch (error) {
    expect(error).toMatchObject({ code: 'corrupt-session' });
    expect(await store.images.list()).toEqual([]);
    expect(await store.sessions.list()).toEqual([]);
    throw error;
  }
}

/** With a document that was tampered with. */
async function attemptDocument(
  change: (document: SessionDocument) => unknown,
): Promise<{ sessionId: string }> {
  const document = structuredClone(createDocument(sample));
  const changed = change(document);
  return attempt(buildZip(createParts(sample, changed === undefined ? document : changed)));
}

const firstTurn = (document: SessionDocument): Turn => document.turns[0] as Turn;

it('turns 500 mutated session files into sessions or corrupt-session', { timeout: 120_000 }, async () => {
  await checkHostileSessionFiles(500);
});

describe('importing a session file', () => {
  it('accepts files that other programs packed, deflated and with folders', async () => {
    expect(await attempt(buildZip(parts))).toEqual({ sessionId });
    expect(await attempt(buildDeflatedZip(parts))).toEqual({ sessionId });
    const folder = { name: 'images/', bytes: new Uint8Array(0) };
    expect(await attempt(buildZip([folder, ...parts], { comment: new Uint8Array(9) }))).toEqual({
      sessionId,
    });
  });

  it.each([
    '../session.json',
    '/etc/passwd',
    'images/../../x',
    'images//x',
    './x',
    'C:\\x',
    'Images/x.png',
    'x\0',
    'ü',
  ])('refuses the name %j', async (name) => {
    await expect(attempt(buildZip([...parts, { name, bytes: new Uint8Array(1) }]))).rejects.toThrow(/name/);
  });

  it('refuses entries that do not belong there, are there twice or missing', async () => {
    const extra = { name: 'readme.txt', bytes: new Uint8Array(1) };
    await expect(attempt(buildZip([...parts, extra]))).rejects.toThrow(/readme.txt/);
    await expect(attempt(buildZip([...parts, ...parts.slice(0, 1)]))).rejects.toThrow(/twice/);
    await expect(attempt(buildZip(parts.slice(1)))).rejects.toThrow(/missing/);
    await expect(attempt(buildZip(parts.slice(0, -1)))).rejects.toThrow(/no session\.json/);
    const unused = new Uint8Array(4);
    const stranger = { name: `images/${await hashImage(unused)}.png`, bytes: unused };
    await expect(attempt(buildZip([...parts, stranger]))).rejects.toThrow(/not used/);
  });

  it('refuses a bomb by what it claims, and by what it inflates to', async () => {
    const zeros = new Uint8Array(50_000_000);
    const deflated = deflateRawSync(zeros);
    const honest = { name: 'session.json', bytes: zeros, deflated };
    await expect(attempt(buildZip([honest]))).rejects.toThrow(/grow more than 200 times/);
    const before = process.memoryUsage().arrayBuffers;
    const lying = { ...honest, claimedSize: 1000 };
    await expect(attempt(buildZip([lying]))).rejects.toThrow(/inflated/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it('refuses entries that share bytes', async () => {
    const [first, second, ...rest] = parts;
    if (!first || !second) return expect.fail();
    await expect(attempt(buildZip([first, { ...second, claimedOffset: 0 }, ...rest]))).rejects.toThrow(
      /over another/,
    );
  });

  it('refuses more than 5,000 entries, and 2 GiB', async () => {
    const many = Array.from({ length: 5001 }, (_, at) => ({ name: `x/${at}`, bytes: new Uint8Array(0) }));
    await expect(attempt(buildZip(many))).rejects.toThrow(/5001 entries/);
    const large = Array.from({ length: 9 }, (_, at) => {
      const bytes = new Uint8Array(0);
      return { name: `x/${at}`, bytes, deflated: new Uint8Array(1_300_000), claimedSize: 250_000_000 };
    });
    await expect(attempt(buildZip(large))).rejects.toThrow(/2 GiB/);
  });

  it('refuses what is not where the directory says, encrypted, or compressed otherwise', async () => {
    const tamper = (change: Partial<ZipPart>): Uint8Array =>
      buildZip(parts.map((part) => ({ ...part, ...change })));
    const renamed = parts.map((part) =>
      part.name === 'session.json' ? { ...part, localName: 'sesSion.json' } : part,
    );
    await expect(attempt(buildZip(renamed))).rejects.toThrow(/"session\.json" has two different names/);
    await expect(attempt(tamper({ flags: 1 }))).rejects.toThrow(/encrypted/);
    await expect(attempt(tamper({ method: 12 }))).rejects.toThrow(/compressed/);
    await expect(attempt(tamper({ claimedCrc: 1 }))).rejects.toThrow(/checksum/);
    await expect(attempt(buildZip(parts, { claimedCount: 400 }))).rejects.toThrow(/directory/);
    await expect(attempt(new Uint8Array(100))).rejects.toThrow(/not a zip/);
  });

  it('refuses pictures whose bytes are not what their name says, or not pictures', async () => {
    const swapped = parts.map((part, index) =>
      index === 0 ? { ...part, bytes: parts[1]?.bytes ?? part.bytes } : part,
    );
    await expect(attempt(buildZip(swapped))).rejects.toThrow(/does not hold what its name says/);
    const text = new TextEncoder().encode('<svg/>');
    const id = await hashImage(text);
    const document = createDocument({
      ...sample,
      record: { ...sample.record, imports: [...sample.record.imports, id] },
    });
    const file = buildZip([...createParts(sample, document), { name: `images/${id}.png`, bytes: text }]);
    await expect(attempt(file)).rejects.toThrow(/not a picture/);
  });

  it.each<[string, (document: SessionDocument) => unknown, RegExp]>([
    ['text that is not JSON', () => '{', /not JSON/],
    ['endless nesting', () => `${'['.repeat(100_000)}`, /not JSON/],
    ['deep nesting', () => `${'['.repeat(100)}${']'.repeat(100)}`, /nested deeper/],
    ['another format', () => ({ format: 'other', version: 1 }), /does not describe a session/],
    ['a newer version', (document) => ({ ...document, version: 2 }), /update Pentimento/],
    ['a version that never was', (document) => ({ ...document, version: 0 }), /never existed/],
    ['an unknown field', (document) => ({ ...document, extra: 1 }), /not valid/],
    [
      'a prototype',
      (document) => JSON.stringify(document).replace('"version"', '"__proto__":{"polluted":1},"version"'),
      /__proto__/,
    ],
    [
      'a constructor',
      (document) => ({ ...document, turns: [{ ...document.turns[0], request: { constructor: {} } }] }),
      /valid|constructor/,
    ],
    ['an id that is no ULID', (document) => void (firstTurn(document).id = '../x'), /turns\.0\.id/],
    [
      'a turn of another session',
      (document) => void (firstTurn(document).sessionId = turnId(9)),
      /another session/,
    ],
    ['a missing parent', (document) => void (firstTurn(document).parent = turnId(9)), /parent is missing/],
    ['turns in a circle', (document) => void (firstTurn(document).parent = turnId(2)), /follow themselves/],
    ['a turn twice', (document) => void document.turns.push(firstTurn(document)), /twice/],
    ['a wrong count', (document) => void (document.session.turnCount = 9), /counts 9/],
    ['a head that is missing', (document) => void (document.session.head = turnId(9)), /selects/],
    ['a redo that is missing', (document) => void (document.session.redo = [turnId(9)]), /selects/],
    ['a picture that is missing', (document) => void (firstTurn(document).base = 'a'.repeat(64)), /missing/],
    [
      'an import that is missing',
      (document) => void document.session.imports.push('b'.repeat(64)),
      /missing/,
    ],
    [
      'a size that is wrong',
      (document) => void Object.assign((document.turns[2] as Turn).images[0] ?? {}, { width: 9 }),
      /type or size/,
    ],
    [
      'a mask as a picture',
      (document) => void (firstTurn(document).base = document.turns[1]?.mask?.id ?? null),
      /missing/,
    ],
  ])('refuses %s', async (_name, change, message) => {
    await expect(attemptDocument(change)).rejects.toThrow(message);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('drops secrets that a file brings along', async () => {
    const document = structuredClone(createDocument(sample));
    firstTurn(document).request.options = { apiKey: 'x', quality: 1 };
    const store = createMemoryStore();
    const file = new Blob([buildZip(createParts(sample, document)) as Uint8Array<ArrayBuffer>]);
    await importSessionFile({ file, store, createId: () => turnId(999), now: () => 0 });
    const turns = await store.sessions.readTurns(sessionId, { limit: 10 });
    expect(turns.at(-1)?.request.options).toEqual({ quality: 1 });
  });
});
