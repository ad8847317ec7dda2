/**
 * Address of a picture: SHA-256 of its bytes, 64 lower-case hexadecimal digits.
 * Pages without a secure context have no `crypto.subtle`; there a WebAssembly hash is loaded instead.
 *
 * @example
 * const id = await hashImage(new TextEncoder().encode('abc'));
 * // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export async function hashImage(bytes: Uint8Array): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) {
    const { sha256 } = await import('hash-wasm');
    return sha256(bytes);
  }
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
