import type { ColourPlanes } from '../planes/colour-planes.ts';
import { cubeRootTable, linearTable, tableSteps } from './ok-lab-tables.ts';

/** How two pictures differ in OKLab, times 100: a difference of about 2 is just visible. */
export interface OkLabDifference {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Float32Array, [height, width]: result − parent in lightness. */
  lightness: Float32Array;
  /** Float32Array, [height, width]: result − parent from green to red. */
  greenRed: Float32Array;
  /** Float32Array, [height, width]: result − parent from blue to yellow. */
  blueYellow: Float32Array;
  /** Float32Array, [height, width]: lightness of the parent, 0 to 100. */
  parentLightness: Float32Array;
  /** Float32Array, [height, width]: the parent from green to red. */
  parentGreenRed: Float32Array;
  /** Float32Array, [height, width]: the parent from blue to yellow. */
  parentBlueYellow: Float32Array;
}

/** Subtracts the parent from the result in OKLab. Source: Ottosson, "A perceptual color space for image processing", 2020. */
export function okLabDifference(parent: ColourPlanes, result: ColourPlanes): OkLabDifference {
  const { width, height } = parent;
  const plane = (): Float32Array => new Float32Array(width * height);
  const [lightness, greenRed, blueYellow] = [plane(), plane(), plane()];
  const [parentLightness, parentGreenRed, parentBlueYellow] = [plane(), plane(), plane()];
  const before = new Float64Array(3);
  const after = new Float64Array(3);
  for (let at = 0; at < lightness.length; at += 1) {
    toConeRoots(parent.red[at]!, parent.green[at]!, parent.blue[at]!, before);
    toConeRoots(result.red[at]!, result.green[at]!, result.blue[at]!, after);
    const long = after[0]! - before[0]!;
    const medium = after[1]! - before[1]!;
    const short = after[2]! - before[2]!;
    parentLightness[at] = 21.04542553 * before[0]! + 79.3617785 * before[1]! - 0.40720468 * before[2]!;
    parentGreenRed[at] = 197.79984951 * before[0]! - 242.8592205 * before[1]! + 45.05937099 * before[2]!;
    parentBlueYellow[at] = 2.59040371 * before[0]! + 78.27717662 * before[1]! - 80.8675766 * before[2]!;
    lightness[at] = 21.04542553 * long + 79.3617785 * medium - 0.40720468 * short;
    greenRed[at] = 197.79984951 * long - 242.8592205 * medium + 45.05937099 * short;
    blueYellow[at] = 2.59040371 * long + 78.27717662 * medium - 80.8675766 * short;
  }
  return {
    width,
    height,
    lightness,
    greenRed,
    blueYellow,
    parentLightness,
    parentGreenRed,
    parentBlueYellow,
  };
}

/** sRGB to the cube roots of the three cone responses. */
function toConeRoots(red: number, green: number, blue: number, roots: Float64Array): void {
  const r = linearTable[(red * 8 + 0.5) | 0]!;
  const g = linearTable[(green * 8 + 0.5) | 0]!;
  const b = linearTable[(blue * 8 + 0.5) | 0]!;
  roots[0] = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  roots[1] = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  roots[2] = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
}

function cubeRoot(value: number): number {
  const scaled = value * tableSteps;
  const index = scaled | 0;
  const low = cubeRootTable[index]!;
  return low + (cubeRootTable[index + 1]! - low) * (scaled - index);
}
