/** SHA-256 of a token, 64 hexadecimal digits. Fast on purpose: tokens are random, there is nothing to guess. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
