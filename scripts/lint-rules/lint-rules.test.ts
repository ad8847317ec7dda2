import { expect, test } from 'vitest';
import type { LintRule, SyntaxNode } from './lint-rule.ts';
import { noAdapterCrossImport } from './no-adapter-cross-import.ts';
import { noHtmlBinding } from './no-html-binding.ts';
import { noVendorNames } from './no-vendor-names.ts';

function findingsFor(rule: LintRule, filename: string, node: SyntaxNode): string[] {
  const findings: string[] = [];
  const visitor = rule.create({ filename, report: ({ message }) => findings.push(message) });
  visitor[node.type]?.(node);
  return findings;
}

const importOf = (source: string): SyntaxNode => ({ type: 'ImportDeclaration', source: { value: source } });
const adapterFile = '/repository/packages/adapters/src/local/client/local-adapter.ts';

test.each(['../../openai/adapter.ts', '../../comfyui/index.ts'])('an adapter may not import %s', (source) => {
  expect(findingsFor(noAdapterCrossImport, adapterFile, importOf(source))).toHaveLength(1);
});

test.each(['../shared/worker-api.ts', '../../shared/post-json.ts', '../../http/send-request.ts', 'comlink'])(
  'an adapter may import %s',
  (source) => {
    expect(findingsFor(noAdapterCrossImport, adapterFile, importOf(source))).toEqual([]);
  },
);

test.each(['<p .innerHTML=', '<iframe .srcdoc="'])('finds the HTML binding in %s', (raw) => {
  expect(findingsFor(noHtmlBinding, 'x.ts', { type: 'TemplateElement', value: { raw } })).toHaveLength(1);
});

test('lets text bindings pass', () => {
  expect(
    findingsFor(noHtmlBinding, 'x.ts', { type: 'TemplateElement', value: { raw: '<p .title=' } }),
  ).toEqual([]);
});

test("finds a vendor's name in identifiers and strings", () => {
  expect(findingsFor(noVendorNames, 'x.ts', { type: 'Identifier', name: 'isOpenAi' })).toHaveLength(1);
  expect(findingsFor(noVendorNames, 'x.ts', { type: 'Literal', value: 'black-forest-labs' })).toHaveLength(1);
  expect(findingsFor(noVendorNames, 'x.ts', { type: 'Literal', value: 'flux of light, falling' })).toEqual(
    [],
  );
});
