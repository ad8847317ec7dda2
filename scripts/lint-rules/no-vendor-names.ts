import type { LintRule, RuleContext, SyntaxNode } from './lint-rule.ts';

const vendorName =
  /open-?ai|gemini|imagen\b|vertex-?ai|anthropic|black-?forest|\bflux[.-]?[12]|\bfal-ai\b|comfy-?ui|bytedance|seedream|alibaba|\bqwen|openrouter|hugging-?face|midjourney|stable-?diffusion|onnxruntime/i;

function reportVendorName(context: RuleContext, node: SyntaxNode, text: unknown): void {
  const found = typeof text === 'string' ? vendorName.exec(text) : null;
  if (found) {
    context.report({
      node,
      message: `The engine names no vendor ("${found[0]}"): declare a capability instead.`,
    });
  }
}

/** The engine works by capability: a vendor's name in its code means that a special case has crept in. */
export const noVendorNames: LintRule = {
  create: (context) => ({
    Identifier: (node) => reportVendorName(context, node, node['name']),
    Literal: (node) => reportVendorName(context, node, node['value']),
    TemplateElement: (node) => reportVendorName(context, node, (node['value'] as { raw: string }).raw),
  }),
};
