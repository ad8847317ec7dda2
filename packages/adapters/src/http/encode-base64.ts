/** Bytes per call: arguments of a call are limited; a multiple of three leaves no padding in the middle. */
const pieceBytes = 24_576;

/** Bytes as base64 text, for providers that take pictures inside JSON. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)));
  return text;
}

/** A picture as a `data:` address. */
export function encodeDataUrl({ bytes, mediaType }: { bytes: Uint8Array; mediaType: string }): string {
  return `data:${mediaType};base64,${encodeBase64(bytes)}`;
}
