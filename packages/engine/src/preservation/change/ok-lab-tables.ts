/** Steps of `cubeRootTable` from 0 to 1. */
export const tableSteps = 16_384;

/** Cube roots of 0 to 1, and some entries beyond for interpolation. */
export const cubeRootTable = Float32Array.from({ length: tableSteps + 3 }, (_, at) =>
  Math.cbrt(at / tableSteps),
);

/** Linear light of sRGB values 0 to 255 in eighths of a step. Source: IEC 61966-2-1, section 5.2. */
export const linearTable = Float32Array.from({ length: 255 * 8 + 2 }, (_, at) => {
  const value = Math.min(1, at / (255 * 8));
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});
