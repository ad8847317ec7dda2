/** Takes secrets out of plain data, wherever in it they stand. The adapters do so, too; this is the last door. */
export function createScrubber(secrets: readonly string[]): <T>(data: T) => T {
  const forms = secrets
    // Shorter ones are no keys, and would take words out of the protocol itself.
    .filter((secret) => secret.length >= 8)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    // As they stand inside JSON.
    .map((form) => JSON.stringify(form).slice(1, -1));
  return <T>(data: T): T => {
    const text = JSON.stringify(data);
    if (!forms.some((form) => text.includes(form))) return data;
    return JSON.parse(forms.reduce((clean, form) => clean.replaceAll(form, '•••'), text)) as T;
  };
}
