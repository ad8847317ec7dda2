import type { EncodedImage } from '@pentimento/engine';
import * as v from 'valibot';
import { toEncodedImage } from '../http/to-encoded-image.ts';

/** What the server says over its socket, as far as it is of use. */
export type ServerMessage =
  | { readonly type: 'status' }
  | { readonly type: 'started' }
  | { readonly type: 'progress'; readonly value: number }
  | { readonly type: 'preview'; readonly image: EncodedImage }
  | { readonly type: 'over' };

const textSchema = v.object({
  type: v.string(),
  data: v.fallback(
    v.object({
      prompt_id: v.nullish(v.string()),
      node: v.nullish(v.string()),
      value: v.nullish(v.number()),
      max: v.nullish(v.number()),
    }),
    {},
  ),
});

const previewImage = 1;
const previewImageWithMetadata = 4;

/** A frame of the socket as a message. Undefined: of no use, or about somebody else's work. */
export function parseFrame(frame: string | ArrayBuffer, promptId: string): ServerMessage | undefined {
  return typeof frame === 'string' ? parseText(frame, promptId) : parseBinary(frame, promptId);
}

function parseText(frame: string, promptId: string): ServerMessage | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), textSchema), frame);
  if (!parsed.success) return undefined;
  const { type, data } = parsed.output;
  if (type === 'status') return { type: 'status' };
  if (data.prompt_id !== promptId) return undefined;
  switch (type) {
    case 'execution_start':
      return { type: 'started' };
    case 'progress':
      return data.max ? { type: 'progress', value: Math.min(1, (data.value ?? 0) / data.max) } : undefined;
    // Without a node: servers before `execution_success` end so.
    case 'executing':
      return (data.node ?? null) === null ? { type: 'over' } : undefined;
    case 'execution_success':
    case 'execution_error':
    case 'execution_interrupted':
      return { type: 'over' };
    default:
      return undefined;
  }
}

/** Big-endian: what it is; then what kind of picture, or how long the JSON about it is; then the rest. */
function parseBinary(frame: ArrayBuffer, promptId: string): ServerMessage | undefined {
  if (frame.byteLength <= 8) return undefined;
  const view = new DataView(frame);
  const [type, second] = [view.getUint32(0), view.getUint32(4)];
  if (type === previewImage) return toPreview(frame, 8);
  if (type !== previewImageWithMetadata || 8 + second >= frame.byteLength) return undefined;
  const about = new TextDecoder().decode(new Uint8Array(frame, 8, second));
  return about.includes(promptId) ? toPreview(frame, 8 + second) : undefined;
}

function toPreview(frame: ArrayBuffer, from: number): ServerMessage | undefined {
  try {
    return { type: 'preview', image: toEncodedImage(new Uint8Array(frame, from).slice()) };
  } catch {
    return undefined;
  }
}
