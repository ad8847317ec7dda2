import type { ImageMediaType } from '../protocol/encoded-image.ts';

/** The eight ways in which EXIF says a picture is stored: 1 = upright, 3 = 180°, 6 = 90° clockwise, 8 = 90° counter-clockwise; even ones among 2, 4, 5, 7 are mirrored. */
export type ImageOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What the header of a picture says, read without decoding it. */
export interface ImageHeader {
  /** Type of the file, from its magic bytes. */
  mediaType: ImageMediaType;
  /** Width in pixels as it is seen, after orientation. */
  width: number;
  /** Height in pixels as it is seen, after orientation. */
  height: number;
  /** How the stored rows must be turned to be seen upright. 5 to 8 swap width and height. */
  orientation: ImageOrientation;
  /** Whether it may hold transparent pixels. Absent: the header does not say. */
  hasAlpha?: boolean;
  /** Whether it has more than one frame. */
  isAnimated: boolean;
  /** Bits per channel. Absent: the header does not say. */
  bitDepth?: number;
  /** Whether it names a colour space of its own (ICC profile, cICP, gamma); without, it is sRGB. */
  hasColorProfile: boolean;
}
