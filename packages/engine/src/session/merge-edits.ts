import type { Anchor } from '../drift/find-anchor.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnReference, TurnRequest } from '../protocol/turn-request.ts';

/** How a picture that has worn is made anew. */
export interface ReanchorOptions {
  /**
   * `replay`: all instructions since the anchor at once, on the anchor's picture. `reference`: this picture again, with the
   * anchor's as a reference to restore from. Default `replay`.
   */
  how?: 'replay' | 'reference';
  /** `adapter:model`. Absent: the session's last one. */
  model?: string;
  /** Aborting it aborts the turn. */
  signal?: AbortSignal;
}

/** Options of `mergeEdits`. */
export interface MergeEditsOptions extends ReanchorOptions {
  anchor: Anchor;
  /** Reads a turn's mask; undefined: it has none. */
  maskOf: (turnId: string) => Promise<ImageMask | undefined>;
}

/** One request that says what all turns since an anchor said. @throws InvalidRequestError when there is none since. */
export async function mergeEdits(options: MergeEditsOptions): Promise<TurnRequest> {
  const { anchor, how = 'replay', model, maskOf } = options;
  const last = anchor.since.at(-1);
  const anchorImage = shownImage(anchor.turn);
  if (!last || anchorImage === undefined)
    throw new InvalidRequestError({
      message: 'Nothing has been changed since the anchor: there is nothing to make anew.',
    });
  const words = anchor.since.map(wordsOf).join(' ');
  const references = mergeReferences(anchor.since);
  const common = { ...(model !== undefined && { model }), references };
  if (how === 'reference') {
    return {
      ...common,
      base: shownImage(last) ?? anchorImage,
      references: [{ image: anchorImage, role: 'content' }, ...references],
      instruction: `Restore the detail, sharpness and colours of this picture from the first reference picture, which is how it began. Keep these changes: ${words}`,
      preserve: 'whole',
    };
  }
  const mask = await mergeMasks(anchor.since, maskOf);
  return { ...common, base: anchorImage, instruction: words, ...(mask && { mask }) };
}

function shownImage({ images }: Turn): string | undefined {
  return images[0]?.id;
}

function wordsOf({ request, sent }: Turn): string {
  const words = (sent?.instruction ?? request.instruction).trim();
  return /[.!?…。！？]$/u.test(words) ? words : `${words}.`;
}

function mergeReferences(turns: Turn[]): TurnReference[] {
  const byImage = new Map<string, TurnReference>();
  for (const reference of turns.flatMap(({ request }) => request.references))
    byImage.set(reference.image, reference);
  return [...byImage.values()];
}

/** Where any of the turns was allowed to change; undefined when one was allowed to everywhere, or their sizes differ. */
async function mergeMasks(
  turns: Turn[],
  maskOf: MergeEditsOptions['maskOf'],
): Promise<ImageMask | undefined> {
  let merged: ImageMask | undefined;
  for (const { id } of turns) {
    const mask = await maskOf(id);
    if (!mask) return undefined;
    if (merged && (merged.width !== mask.width || merged.height !== mask.height)) return undefined;
    const { width, height } = mask;
    const earlier = merged?.data;
    merged = { width, height, data: mask.data.map((value, at) => Math.max(value, earlier?.[at] ?? 0)) };
  }
  return merged;
}
