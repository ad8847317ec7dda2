/** Where an unexpected error came from: its name and the places, without its words, which may quote a prompt or a key. */
export function locateError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 8).map((line) => line.trim())].join(' ');
}
