import * as v from 'valibot';
import { Base64Decoder, Base64Problem } from './base64-decoder.ts';

/** Schema of a picture's field: bytes already (out of the sieve), or a text too short for the sieve. */
export const pictureBytes = v.union([
  v.instance(Uint8Array<ArrayBuffer>),
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return decodeBase64(dataset.value);
      } catch (error) {
        addIssue({ message: error instanceof Base64Problem ? error.message : 'is not base64' });
        return NEVER;
      }
    }),
  ),
]);

/** A whole base64 text, or `data:` address, as bytes. @throws Base64Problem */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const body = text.startsWith('data:') ? text.slice(text.indexOf(',') + 1) : text;
  const decoder = new Base64Decoder(Math.ceil(body.length / 4) * 3 + 3);
  decoder.push(new TextEncoder().encode(body));
  return decoder.finish();
}
