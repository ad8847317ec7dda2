import { ImageFormatProblem } from '../image-format-problem.ts';

/** A box of an ISO base media file (AVIF). */
export interface IsoBox {
  /** Four letters. */
  type: string;
  /** What is in it, without its header. */
  body: DataView;
}

/** The boxes that lie side by side in `view`, lazily. Source: ISO/IEC 14496-12, section 4.2. */
export function* readIsoBoxes(view: DataView): Generator<IsoBox> {
  let at = 0;
  while (at + 8 <= view.byteLength) {
    let length = view.getUint32(at);
    let headerLength = 8;
    const type = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at + 4, 4));
    if (length === 1) {
      length = Number(view.getBigUint64(at + 8));
      headerLength = 16;
    } else if (length === 0) length = view.byteLength - at;
    if (length < headerLength) throw new ImageFormatProblem('the AVIF is damaged');
    if (at + length > view.byteLength) throw new ImageFormatProblem('the AVIF ends too early');
    const start = view.byteOffset + at + headerLength;
    yield { type, body: new DataView(view.buffer, start, length - headerLength) };
    at += length;
  }
}
