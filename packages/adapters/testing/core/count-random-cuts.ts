/** How many random cuts a conformance run tries: 200 in the release tests, elsewhere as many as time allows. */
export function countRandomCuts(usual: number): number {
  return process.env['PENTIMENTO_TESTS'] === 'release' ? 200 : usual;
}
