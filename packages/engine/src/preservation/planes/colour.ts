/** Red, green and blue, 0 to 255 each, sRGB-encoded. */
export type Colour = readonly [red: number, green: number, blue: number];
