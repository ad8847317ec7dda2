import { dirname, resolve } from 'node:path';
import type { LintRule, RuleContext, SyntaxNode } from './lint-rule.ts';

const adapterFolder = /[\\/]packages[\\/]adapters[\\/]src[\\/]([^\\/]+)[\\/]/;

/** The folders that adapters may share; everything else under `src` is one adapter each. */
const sharedFolders = ['http', 'profile', 'shared'];

function checkSource(context: RuleContext, node: SyntaxNode): void {
  const source = (node['source'] as { value?: unknown } | null)?.value;
  const own = adapterFolder.exec(context.filename)?.[1];
  if (own === undefined || typeof source !== 'string' || !source.startsWith('.')) return;
  const other = adapterFolder.exec(resolve(dirname(context.filename), source))?.[1];
  if (other === undefined || other === own || sharedFolders.includes(other)) return;
  context.report({ node, message: `"${own}" imports "${other}": an adapter never imports another adapter.` });
}

/** Keeps the folders of `packages/adapters/src` independent, so that each can be published and removed alone. */
export const noAdapterCrossImport: LintRule = {
  create: (context) => ({
    ImportDeclaration: (node) => checkSource(context, node),
    ExportNamedDeclaration: (node) => checkSource(context, node),
    ExportAllDeclaration: (node) => checkSource(context, node),
    ImportExpression: (node) => checkSource(context, node),
  }),
};
