import type { Colour } from '../planes/colour.ts';

/** Something in a test picture. Positions are parts of the picture's sides, 0 to 1. */
export interface Thing {
  /** Its outline. */
  outline: 'ellipse' | 'box' | 'ring' | 'star' | 'word' | 'shade';
  /** Middle. */
  x: number;
  y: number;
  /** Half its width. */
  width: number;
  /** Half its height. */
  height: number;
  /** Its colour. */
  colour: Colour;
  /** How much its surface varies, 0 (plain) to 1. */
  roughness: number;
  /** Chooses its surface or its letters. */
  seed: number;
  /** How much it covers, 0 to 1. */
  opacity: number;
}

/** A test picture that can be drawn at any size. */
export interface Scene {
  /** Colour behind everything, 0 to 255 each, at parts of the sides. */
  background(x: number, y: number): Colour;
  /** From back to front. */
  things: readonly Thing[];
}
