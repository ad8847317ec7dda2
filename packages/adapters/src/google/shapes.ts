import type { Shape } from '../shared/shapes/shape.ts';

const shape = (aspectRatio: string, width: number, height: number): Shape => ({ aspectRatio, width, height });

/** What Gemini 3 and later make. Source: Google's guide to image generation, its table of sizes; the first is the default. */
export const shapes: readonly Shape[] = [
  shape('1:1', 1024, 1024),
  shape('2:3', 848, 1264),
  shape('3:2', 1264, 848),
  shape('3:4', 896, 1200),
  shape('4:3', 1200, 896),
  shape('4:5', 928, 1152),
  shape('5:4', 1152, 928),
  shape('9:16', 768, 1376),
  shape('16:9', 1376, 768),
  shape('21:9', 1584, 672),
];

/** Shapes that only some models make as well. */
export const longShapes: readonly Shape[] = [
  shape('1:4', 512, 2048),
  shape('4:1', 2048, 512),
  shape('1:8', 384, 3072),
  shape('8:1', 3072, 384),
];

/** What Gemini 2.5 makes. */
export const olderShapes: readonly Shape[] = [
  shape('1:1', 1024, 1024),
  shape('2:3', 832, 1248),
  shape('3:2', 1248, 832),
  shape('3:4', 864, 1184),
  shape('4:3', 1184, 864),
  shape('4:5', 896, 1152),
  shape('5:4', 1152, 896),
  shape('9:16', 768, 1344),
  shape('16:9', 1344, 768),
  shape('21:9', 1536, 672),
];
