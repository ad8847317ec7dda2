import type { EncodedImage } from '@pentimento/engine';
import * as v from 'valibot';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { ReplicateTurn } from './replicate-turn.ts';

/** Larger files make a prediction fail when they lie inside it. */
const mostInlineBytes = 256_000;
const schema = v.object({ urls: v.object({ get: v.string() }) });

/** A picture as an input: small ones as they are, others uploaded first (free, kept for a day). Resolves to its address. */
export async function sendPicture(
  picture: Pick<EncodedImage, 'bytes' | 'mediaType'>,
  { connection, signal }: ReplicateTurn,
): Promise<string> {
  if (picture.bytes.length <= mostInlineBytes) return encodeDataUrl(picture);
  const form = new FormData();
  const file = new Blob([picture.bytes as Uint8Array<ArrayBuffer>], { type: picture.mediaType });
  form.set('content', file, `picture.${picture.mediaType.slice('image/'.length)}`);
  const response = await sendRequest(connection, {
    method: 'POST',
    path: '/files',
    form,
    isPaid: false,
    signal,
  });
  return (await readJson(response, { connection, signal, isPaid: false, schema })).urls.get;
}
