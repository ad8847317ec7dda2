import { type EncodedImage, hashImage } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';

const schema = v.object({
  name: v.string(),
  subfolder: v.nullish(v.string(), ''),
  type: v.nullish(v.string(), 'input'),
});

/** A picture on the server. */
export type UploadedPicture = v.InferOutput<typeof schema>;

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/webp': 'webp' };

/**
 * Puts a picture into the server's input folder, in a folder of our own. Its name is its hash: the same picture is not kept twice.
 * With `maskOf`, it is a mask, and what comes back is that picture with the mask as its transparency.
 */
export async function uploadPicture(
  { bytes, mediaType }: Pick<EncodedImage, 'bytes' | 'mediaType'>,
  { connection, signal, maskOf }: Pick<ComfyuiTurn, 'connection' | 'signal'> & { maskOf?: UploadedPicture },
): Promise<UploadedPicture> {
  const form = new FormData();
  const name = `${(await hashImage(bytes)).slice(0, 24)}.${endings[mediaType] ?? mediaType.slice('image/'.length)}`;
  form.set('image', new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }), name);
  form.set('type', 'input');
  form.set('subfolder', 'pentimento');
  form.set('overwrite', 'true');
  if (maskOf) {
    const { name: filename, subfolder, type } = maskOf;
    form.set('original_ref', JSON.stringify({ filename, subfolder, type }));
  }
  const path = maskOf ? '/upload/mask' : '/upload/image';
  const response = await sendRequest(connection, { method: 'POST', path, form, isPaid: false, signal });
  return readJson(response, { connection, signal, isPaid: false, schema });
}

/** How a `LoadImage` names a picture. */
export function toImageInput({ name, subfolder }: UploadedPicture): string {
  return subfolder === '' ? name : `${subfolder}/${name}`;
}
