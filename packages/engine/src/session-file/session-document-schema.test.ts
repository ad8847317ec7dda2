import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, expectTypeOf, it } from 'vitest';
import { createDocument } from './__fixtures__/sample-parts.ts';
import { createSampleSession } from './__fixtures__/sample-session.ts';
import { editJson, jsonEdits } from './__fixtures__/json-edits.ts';
import type { SessionDocument } from './session-document.ts';
import { sessionDocumentSchema } from './session-document-schema.ts';

const jsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'session.json of a Pentimento session file',
  description:
    'A .pentimento file is a zip of this document, images/<sha-256>.<extension> and masks/<sha-256>.png.',
  ...toJsonSchema(sessionDocumentSchema, { target: 'draft-2020-12', typeMode: 'output' }),
};

it('is published as JSON Schema (after a change: vitest -u)', async () => {
  const text = `${JSON.stringify(jsonSchema, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../../docs/session-file.schema.json');
});

it('describes the types of the protocol, field by field', () => {
  expectTypeOf<v.InferOutput<typeof sessionDocumentSchema>>().toEqualTypeOf<SessionDocument>();
});

it('accepts and refuses the same documents as the published JSON Schema', async () => {
  const document = createDocument(await createSampleSession());
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema);
  expect(validate(document)).toBe(true);
  expect(v.is(sessionDocumentSchema, document)).toBe(true);
  let refused = 0;
  const damages = fc.array(jsonEdits, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(damages, (edits) => {
      const copy = structuredClone(document);
      for (const edit of edits) editJson(copy, edit);
      const parsed: unknown = JSON.parse(JSON.stringify(copy));
      const isValid = v.is(sessionDocumentSchema, parsed);
      if (!isValid) refused += 1;
      expect(validate(parsed), JSON.stringify(validate.errors)).toBe(isValid);
    }),
    { numRuns: 1000 },
  );
  expect(refused).toBeGreaterThan(300);
});
