import { openDB } from 'idb';
import { hashImage } from '../../../../image/hash-image.ts';
import type { Turn } from '../../../../protocol/turn.ts';
import { collectTurnImages } from '../../../collect-turn-images.ts';
import type { PentimentoStore } from '../../../pentimento-store.ts';
import type { BrowserSchema } from '../../browser-schema.ts';
import { openBrowserStore } from '../../open-browser-store.ts';
import type { StoreContent, StoreInspection } from './kill-operation.ts';

/** Reads everything in the store and compares what depends on each other. */
export async function inspectStore(): Promise<StoreInspection> {
  const problems: string[] = [];
  const store = await openBrowserStore({
    onNotice(notice) {
      if (notice.type === 'image-quarantined') problems.push(`quarantined ${notice.imageId}`);
      if (notice.type === 'data-lost') problems.push(notice.reason);
    },
  });
  const content: StoreContent = {};
  const turns: Turn[] = [];
  for (const record of await store.sessions.list()) {
    const found = await store.sessions.readTurns(record.id, { limit: 1_000 });
    turns.push(...found);
    content[record.id] = {
      title: record.title,
      turns: found.toReversed().map((turn) => ({ id: turn.id, imageId: turn.images[0]!.id, base: turn.base })),
    };
    if ((await store.sessions.acquireWriter(record.id)) === undefined) {
      problems.push(`session ${record.id} is still locked`);
    }
  }
  const counts = countImages(turns);
  for (const id of counts.keys()) {
    const image = await store.images.get(id);
    if (image === undefined) problems.push(`picture ${id} is missing`);
    else if ((await hashImage(image.bytes)) !== id) problems.push(`picture ${id} is corrupt`);
  }
  problems.push(...(await inspectIndex(counts)));
  const debris = await countDebris(store);
  await store.close();
  return { content, problems, debris };
}

function countImages(turns: Turn[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of turns.flatMap((turn) => [...collectTurnImages(turn)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

async function inspectIndex(counts: Map<string, number>): Promise<string[]> {
  const problems: string[] = [];
  const database = await openDB<BrowserSchema>('pentimento');
  const entries = await database.getAll('images');
  for (const entry of entries) {
    const count = counts.get(entry.id) ?? 0;
    if (entry.references !== count) problems.push(`picture ${entry.id} counts ${entry.references}, not ${count}`);
  }
  const inDatabase = entries.filter((entry) => entry.place === 'database').map((entry) => entry.id);
  const stored = await database.getAllKeys('imageBytes');
  if (stored.join() !== inDatabase.join()) problems.push('the bytes in the database are not those of the index');
  database.close();
  return problems;
}

async function countDebris(store: PentimentoStore): Promise<number> {
  const known = new Set(await store.images.list());
  const root = await navigator.storage.getDirectory();
  let debris = 0;
  for (const folder of ['images', 'tmp']) {
    try {
      const own = await (await root.getDirectoryHandle('pentimento')).getDirectoryHandle(folder);
      for await (const name of own.keys()) if (!known.has(name)) debris += 1;
    } catch {
      // No picture was too large for the database yet.
    }
  }
  return debris;
}
