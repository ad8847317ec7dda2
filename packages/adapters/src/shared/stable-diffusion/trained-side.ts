/** Checkpoints that were trained on a megapixel, by what their files are called. All others: 512 × 512. */
const megapixelNames =
  /xl|pony|illustrious|noob|animagine|flux|sd[-_.]?3|chroma|qwen|z[-_.]?image|lumina|hidream|kolors/i;

/** The side of the square that a checkpoint was trained on, in pixels. */
export function trainedSide(checkpoint: string): number {
  return megapixelNames.test(checkpoint) ? 1024 : 512;
}
