/** The part of a syntax node that our rules read. */
export interface SyntaxNode {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** What oxlint hands a rule for one file. */
export interface RuleContext {
  readonly filename: string;
  report(finding: { node: SyntaxNode; message: string }): void;
}

/** A lint rule in the form that oxlint's JavaScript plugins share with ESLint. */
export interface LintRule {
  create(context: RuleContext): Record<string, (node: SyntaxNode) => void>;
}
