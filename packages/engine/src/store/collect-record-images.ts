import type { SessionRecord } from './session-record.ts';

/** Ids of all pictures that a session's head refers to, each once. */
export function collectRecordImages(record: SessionRecord): Set<string> {
  const ids = new Set(record.imports);
  if (record.coverImage !== undefined) ids.add(record.coverImage);
  for (const { base, mask, request } of record.pending ?? []) {
    const named = [base, mask?.id, request.markup, ...request.references.map(({ image }) => image)];
    for (const id of named) if (typeof id === 'string') ids.add(id);
  }
  return ids;
}
