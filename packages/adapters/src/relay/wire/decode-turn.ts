import {
  type AdapterRequest,
  checkImageLimits,
  decodeMask,
  type EncodedImage,
  InvalidRequestError,
  readImageHeader,
} from '@pentimento/engine';
import * as v from 'valibot';
import { turnSchema, type WireTurn } from './turn-schema.ts';

/**
 * The turn in a form that `encodeTurn` wrote, or anybody: nothing of it is trusted. Pictures are believed by their bytes.
 * @throws InvalidRequestError
 */
export async function decodeTurn(form: FormData): Promise<AdapterRequest> {
  const { base, mask, markup, references, ...words } = parseTurn(form.get('turn'));
  return {
    ...words,
    references: await Promise.all(
      references.map(async ({ image, role }) => ({ image: await readPicture(form, image), role })),
    ),
    ...(base !== undefined && { base: await readPicture(form, base) }),
    ...(mask !== undefined && { mask: await decodeMask(await readFile(form, mask)) }),
    ...(markup !== undefined && { markup: await readPicture(form, markup) }),
  };
}

function parseTurn(text: FormDataEntryValue | null): WireTurn {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), turnSchema), text);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new InvalidRequestError({
    message: `The relay cannot read this turn: '${v.getDotPath(issue) ?? 'turn'}' is not as documented. The page and the relay may be of different versions.`,
  });
}

async function readPicture(form: FormData, name: string): Promise<EncodedImage> {
  const bytes = await readFile(form, name);
  const { mediaType, width, height } = readImageHeader(bytes);
  checkImageLimits({ header: { width, height }, byteLength: bytes.length });
  return { bytes, mediaType, width, height };
}

async function readFile(form: FormData, name: string): Promise<Uint8Array> {
  const file = form.get(name);
  if (file === null || typeof file === 'string')
    throw new InvalidRequestError({ message: `The relay was promised '${name}' and it did not come.` });
  return new Uint8Array(await file.arrayBuffer());
}
