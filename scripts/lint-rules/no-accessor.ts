import type { LintRule } from './lint-rule.ts';

/** Vite leaves standard decorators on `accessor` fields as they are, and browsers cannot parse them. */
export const noAccessor: LintRule = {
  create: (context) => ({
    AccessorProperty: (node) =>
      context.report({
        node,
        message: 'Write `@property() name = …` without `accessor`: Vite does not lower it.',
      }),
  }),
};
