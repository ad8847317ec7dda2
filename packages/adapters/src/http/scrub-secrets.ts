/** A text without the secrets. For everything that leaves an adapter: messages, causes, log entries. */
export function scrubSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret.length > 0)
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return forms.reduce((clean, form) => clean.replaceAll(form, '•••'), text);
}
