import * as v from 'valibot';
import { fetchProviderFile } from '../../http/fetch-provider-file.ts';
import { pictureBytes } from '../../http/picture-bytes.ts';
import type { ImagesReading } from './images-reading.ts';

/** Results of an Images API: each a picture, or where it lies. */
export const imagesDataSchema = v.nullish(
  v.array(v.object({ b64_json: v.nullish(pictureBytes), url: v.nullish(v.string()) })),
  [],
);

/** The pictures among the results, in order; those that are only pointed to are fetched. */
export async function* picturesOf(
  data: v.InferOutput<typeof imagesDataSchema>,
  { connection, signal, allowedHosts = [] }: ImagesReading,
): AsyncGenerator<Uint8Array> {
  for (const { b64_json: bytes, url } of data) {
    if (bytes && bytes.length > 0) yield bytes;
    else if (url) yield await fetchProviderFile(url, { connection, signal, isPaid: true, allowedHosts });
  }
}
