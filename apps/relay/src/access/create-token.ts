/** A new token: 256 random bits that can be told from other things by their beginning. */
export function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return `pentimento_${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
