import { createFileError } from '../create-file-error.ts';
import { sessionDocumentVersion } from '../session-document.ts';

/** Brings a document one version up. Gets plain JSON without prototypes; what it returns is checked by the schema. */
export type SessionDocumentMigration = (document: Record<string, unknown>) => Record<string, unknown>;

/**
 * By the version that they start from. When the form of `session.json` changes:
 *
 * 1. raise `sessionDocumentVersion` and the schemas, and publish the new JSON Schema;
 * 2. add `migrations/migrate-v<n>-to-v<n+1>.ts` with a function that turns the old form into the new, and enter it here;
 * 3. keep a file of the old version as a fixture, with a test that it opens.
 *
 * Migrations are never changed after a release, and never removed: a session file must open for ever.
 */
const migrations: Record<number, SessionDocumentMigration> = {};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Brings `session.json` to the version that is read here. @throws EngineError `corrupt-session`. */
export function migrateSessionDocument(parsed: unknown, entry: string): Record<string, unknown> {
  if (
    !isRecord(parsed) ||
    parsed['format'] !== 'pentimento-session' ||
    !Number.isInteger(parsed['version'])
  ) {
    throw createFileError({ entry, problem: 'does not describe a session' });
  }
  let document = parsed;
  for (let version = Number(parsed['version']); version !== sessionDocumentVersion; version += 1) {
    if (version > sessionDocumentVersion) {
      throw createFileError({ entry, problem: `has version ${version}: update Pentimento to open it` });
    }
    const migrate = Object.hasOwn(migrations, version) ? migrations[version] : undefined;
    if (migrate === undefined)
      throw createFileError({ entry, problem: `has version ${version}, which never existed` });
    document = { ...migrate(document), version: version + 1 };
  }
  return document;
}
