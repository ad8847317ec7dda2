/** Options of `extendToBorder`. */
export interface ExtendToBorderOptions {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Uint8Array, [height, width]: 1 inside a region. Changed in place. */
  region: Uint8Array;
  /** Uint8Array, [height, width]: 0 along the borders, where nothing could be compared; a rectangle of 1 otherwise. */
  valid: Uint8Array;
}

/** Lets regions that touch the compared part run on to the border of the picture: what was edited there goes on. */
export function extendToBorder({ width, height, region, valid }: ExtendToBorderOptions): void {
  const middle = (height >> 1) * width + (width >> 1);
  if (valid[middle] === 0) return;
  let [left, right, top, bottom] = [width >> 1, width >> 1, height >> 1, height >> 1];
  const row = (height >> 1) * width;
  while (left > 0 && valid[row + left - 1] !== 0) left -= 1;
  while (right < width - 1 && valid[row + right + 1] !== 0) right += 1;
  while (top > 0 && valid[(top - 1) * width + (width >> 1)] !== 0) top -= 1;
  while (bottom < height - 1 && valid[(bottom + 1) * width + (width >> 1)] !== 0) bottom += 1;
  for (let y = top; y <= bottom; y += 1) {
    region.fill(region[y * width + left]!, y * width, y * width + left);
    region.fill(region[y * width + right]!, y * width + right + 1, (y + 1) * width);
  }
  for (let y = 0; y < top; y += 1) region.copyWithin(y * width, top * width, (top + 1) * width);
  for (let y = bottom + 1; y < height; y += 1)
    region.copyWithin(y * width, bottom * width, (bottom + 1) * width);
}
