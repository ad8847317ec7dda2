import { canonicalJson } from '../canonical-json.ts';
import type { SessionDocument } from '../session-document.ts';
import type { ZipPart } from './build-zip.ts';
import type { SampleSession } from './sample-session.ts';

export function createDocument({ record, turns }: SampleSession): SessionDocument {
  return { format: 'pentimento-session', version: 1, session: record, turns };
}

/** The entries of a session file, to be tampered with. */
export function createParts(sample: SampleSession, document: unknown = createDocument(sample)): ZipPart[] {
  const masks = new Set(sample.turns.flatMap(({ mask }) => (mask ? [mask.id] : [])));
  const pictures = sample.images.map(({ id, bytes }) => ({ name: `${masks.has(id) ? 'masks' : 'images'}/${id}.png`, bytes }));
  const text = typeof document === 'string' ? document : canonicalJson(document);
  return [...pictures, { name: 'session.json', bytes: new TextEncoder().encode(text) }];
}
