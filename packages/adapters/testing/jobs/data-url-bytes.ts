/** The bytes of a `data:` address. */
export function dataUrlBytes(address: string): Uint8Array {
  return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}
