import { readFile } from 'node:fs/promises';
import { EngineError } from '@pentimento/engine';
import { describe, expect, it } from 'vitest';
import { microManifestUrl } from '../__fixtures__/micro-manifest-path.ts';
import { modelHash } from './model-hash.ts';
import { parseManifest } from './parse-manifest.ts';

const valid = JSON.parse(await readFile(new URL(microManifestUrl), 'utf8'));
const shipped = new URL('../../../../../models/scenes/pentimento-model.json', import.meta.url);

/** The valid manifest with one field replaced; the path is dotted. */
function altered(path: string, value: unknown): unknown {
  const copy = structuredClone(valid);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = copy;
  for (const name of names) place = place[name];
  place[last] = value;
  return copy;
}

function refusal(content: unknown): string {
  try {
    parseManifest(content);
  } catch (error) {
    if (EngineError.hasCode(error, 'model-unavailable')) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parseManifest', () => {
  it('accepts the embedded model, its check included', async () => {
    const manifest = parseManifest(JSON.parse(await readFile(shipped, 'utf8')));
    expect(manifest.id).toBe('scenes');
    expect(manifest.selfTest?.denoise.length).toBeGreaterThan(0);
  });

  it('leaves out what it does not know, prototypes among them', () => {
    const content = JSON.parse(
      JSON.stringify(valid).replace('{', '{"__proto__": {"polluted": 1}, "later": 2, '),
    );
    const manifest = parseManifest(content) as Record<string, unknown>;
    expect(manifest['later']).toBeUndefined();
    expect(manifest['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    '../../secrets.onnx',
    '/etc/passwd',
    'https://elsewhere.example/a.onnx',
    '//elsewhere.example/a.onnx',
    'a/../../b.onnx',
    '..\\a.onnx',
    '%2e%2e/a.onnx',
    'a//b.onnx',
    './a.onnx',
    '.hidden',
    'a b.onnx',
    'a.onnx?x=1',
    'data:text/plain,x',
    '',
    'a'.repeat(300),
  ])('refuses the path %j', (path) => {
    expect(refusal(altered('files.0.path', path))).toMatch(/files\.0\.path/);
    expect(refusal(altered('graphs.text.file', path))).toMatch(/graphs\.text\.file/);
  });

  it.each([
    ['specificationVersion', 2],
    ['id', '../x'],
    ['family', 'unknown'],
    ['files', []],
    ['files.0.bytes', -1],
    ['files.0.bytes', 1e15],
    ['files.0.bytes', 1.5],
    ['files.0.sha256', 'short'],
    ['files.0.sha256', 'Z'.repeat(64)],
    ['graphs.denoise.inputs.sample.shape', [1, 3, 60_000, 60_000]],
    ['graphs.denoise.inputs.sample.dtype', 'string'],
    ['scheduler.name', 'unknown'],
    ['scheduler.steps.edit', 0],
    ['scheduler.steps.edit', 1e9],
    ['size.width', 1e6],
    ['tokenizer.maxTokens', 1e9],
    ['tokenizer.file', 'missing.json'],
  ])('refuses %s = %j and names the field', (path, value) => {
    const message = refusal(altered(path, value));
    expect(message).not.toBe('accepted');
    expect(message.length).toBeLessThan(400);
  });

  it.each([null, undefined, 1, 'x', [], {}, [[]]])('refuses %j', (content) => {
    expect(refusal(content)).not.toBe('accepted');
  });

  it('refuses a file that is listed twice', () => {
    expect(refusal(altered('files', [...valid.files, valid.files[0]]))).toMatch(/twice/);
  });

  it('does without a check of a form that it does not know', () => {
    expect(parseManifest(altered('selfTest', { later: true })).selfTest).toBeUndefined();
  });
});

describe('modelHash', () => {
  it('changes with any file, not with their order', async () => {
    const manifest = parseManifest(valid);
    const hash = await modelHash(manifest);
    expect(await modelHash({ ...manifest, files: manifest.files.toReversed() })).toBe(hash);
    const other = parseManifest(altered('files.0.sha256', '0'.repeat(64)));
    expect(await modelHash(other)).not.toBe(hash);
  });
});
