import type { PixelImage } from '../../protocol/pixel-image.ts';

/** Fewer pixels with an edge than this prove nothing. */
const fewestEdges = 200;
/** This part of the edges must be byte-identical. */
const smallestPart = 0.3;
/** A step between neighbours of this size is an edge, in 8-bit steps of green. */
const smallestStep = 4;

/**
 * True where so many of the parent's edges are byte-identical in the result that nothing can have moved: a model that
 * composites by itself. Plain areas do not count, since they are identical after a shift too.
 */
export function hasStayedInPlace(parent: PixelImage, result: PixelImage): boolean {
  const [before, after] = [parent.data, result.data];
  let edges = 0;
  let same = 0;
  for (let at = 4; at < before.length; at += 4) {
    const step = before[at + 1]! - before[at - 3]!;
    if (step < smallestStep && step > -smallestStep) continue;
    edges += 1;
    if (before[at] === after[at] && before[at + 1] === after[at + 1] && before[at + 2] === after[at + 2])
      same += 1;
  }
  return edges >= fewestEdges && same >= smallestPart * edges;
}
