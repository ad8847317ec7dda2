import { type AdapterRequest, encodeMask } from '@pentimento/engine';
import type { WireTurn } from './turn-schema.ts';

/** A turn as a form: its words as JSON in `turn`, each picture as a file. The mask becomes a greyscale PNG. */
export async function encodeTurn(request: AdapterRequest): Promise<FormData> {
  const { base, mask, markup, references, pending: _, ...words } = request;
  const files: { bytes: Uint8Array; mediaType: string }[] = [];
  const add = (file: { bytes: Uint8Array; mediaType: string }): string => `picture-${files.push(file) - 1}`;
  const turn: WireTurn = {
    ...words,
    references: references.map(({ image, role }) => ({ image: add(image), role })),
    ...(base && { base: add(base) }),
    ...(mask && { mask: add({ bytes: await encodeMask(mask), mediaType: 'image/png' }) }),
    ...(markup && { markup: add(markup) }),
  };
  const form = new FormData();
  form.set('turn', JSON.stringify(turn));
  for (const [index, { bytes, mediaType }] of files.entries())
    form.set(`picture-${index}`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  return form;
}
