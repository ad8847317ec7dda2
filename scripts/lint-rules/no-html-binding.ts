import type { LintRule } from './lint-rule.ts';

const htmlBinding = /\.(?:innerHTML|outerHTML|srcdoc)\s*=\s*["']?$/i;

/** Finds `.innerHTML=${…}` in Lit templates, which rules about property access do not see. */
export const noHtmlBinding: LintRule = {
  create: (context) => ({
    TemplateElement: (node) => {
      const text = (node['value'] as { raw: string }).raw;
      if (htmlBinding.test(text)) {
        context.report({
          node,
          message: 'Binding HTML is a way in for scripts: bind text, or compose templates.',
        });
      }
    },
  }),
};
