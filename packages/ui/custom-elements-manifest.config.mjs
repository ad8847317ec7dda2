/** Teaches the analyzer `defineElement('pentimento-…', Class)`, our guarded `customElements.define`. */
const readTagNames = {
  name: 'define-element',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineElement') return;
    const [tagName, className] = node.arguments;
    if (tagName === undefined || className === undefined || !ts.isStringLiteral(tagName)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === className.getText());
    if (declaration) declaration.tagName = tagName.text;
  },
};

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [readTagNames],
};
