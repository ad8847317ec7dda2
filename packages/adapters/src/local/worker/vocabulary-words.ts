/** The words of a manifest's vocabulary, whatever way they are grouped: strings anywhere in it, in order, once each. */
export function vocabularyWords(vocabulary: unknown): string[] {
  const words = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value === 'string') words.add(value);
    else if (typeof value === 'object' && value !== null && depth < 4) {
      for (const inner of Object.values(value)) visit(inner, depth + 1);
    }
  };
  visit(vocabulary, 0);
  return [...words];
}
