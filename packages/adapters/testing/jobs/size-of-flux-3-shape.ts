const tiers: Readonly<Record<string, number>> = {
  '768sq': 768,
  '1k': 1024,
  '1.5k': 1536,
  '2k': 2048,
  '4k': 4096,
};

/** Pixels that FLUX.3 draws for a shape and a resolution. `auto` follows the first picture. */
export function sizeOfFlux3Shape(
  {
    aspect_ratio: name = 'auto',
    resolution = '1k',
  }: { aspect_ratio?: string | undefined; resolution?: string | undefined },
  first: { width: number; height: number } | undefined,
): { width: number; height: number } {
  const side = tiers[resolution] ?? 1024;
  const [across = 1, down = 1] =
    name === 'auto' ? [first?.width ?? 1, first?.height ?? 1] : name.split(':').map(Number);
  const near = (value: number): number => Math.round(value / 16) * 16;
  return { width: near(side * Math.sqrt(across / down)), height: near(side * Math.sqrt(down / across)) };
}
