/** One channel of a picture: `Float32Array [height, width]`. */
export interface Plane {
  width: number;
  height: number;
  data: Float32Array;
}
