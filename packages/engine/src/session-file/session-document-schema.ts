import * as v from 'valibot';
import { turnSchema } from './turn-schema.ts';
import { countSchema, idSchema, moneySchema, nameSchema, sha256Schema, timeSchema } from './value-schemas.ts';

/** A session's head as it lies in `session.json`. */
export const sessionRecordSchema = v.strictObject({
  id: idSchema,
  schemaVersion: v.literal(1),
  title: nameSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
  head: v.nullable(idSchema),
  redo: v.array(idSchema),
  turnCount: countSchema,
  imports: v.array(sha256Schema),
  pins: v.optional(v.array(idSchema)),
  model: v.optional(nameSchema),
  costCapUsd: v.optional(moneySchema),
  spentUsd: moneySchema,
  coverImage: v.optional(sha256Schema),
});

/** `session.json`. Published as JSON Schema in `docs/session-file.schema.json`. */
export const sessionDocumentSchema = v.strictObject({
  format: v.literal('pentimento-session'),
  version: v.literal(1),
  session: sessionRecordSchema,
  turns: v.array(turnSchema),
});
