import * as v from 'valibot';
import { createFileError } from './create-file-error.ts';
import { checkTurnGraph } from './check-turn-graph.ts';
import { migrateSessionDocument } from './migrations/migrate-session-document.ts';
import { parseJson } from './parse-json.ts';
import type { SessionDocument } from './session-document.ts';
import { sessionDocumentSchema } from './session-document-schema.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Name of the entry that holds the session. */
export const documentEntry = 'session.json';

/** `session.json` → a session that fits together, whatever was in it. @throws EngineError `corrupt-session`. */
export function readSessionDocument(bytes: Uint8Array): SessionDocument {
  const migrated = migrateSessionDocument(parseJson(bytes, documentEntry), documentEntry);
  const result = v.safeParse(sessionDocumentSchema, migrated, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const at = v.getDotPath(issue) ?? 'its top level';
    // Only where and which kind: a message with the value would carry text of the file's author.
    throw createFileError({
      entry: documentEntry,
      problem: `is not valid at ${at} (expected ${issue.expected ?? issue.type})`,
    });
  }
  const document: SessionDocument = withoutSecrets(result.output);
  checkTurnGraph(document);
  return document;
}
