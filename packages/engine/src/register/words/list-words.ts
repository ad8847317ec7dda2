/** Words from a line of text, to keep word lists readable. */
export function listWords(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
