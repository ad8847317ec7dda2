import { readImageHeader } from '@pentimento/engine';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { openaiError } from './openai-error.ts';

/** A form of `images/edits`, taken apart. */
export interface EditForm {
  readonly pictures: Uint8Array[];
  readonly mask?: Uint8Array;
  readonly markup?: Uint8Array;
  /** Names of file fields that the API does not have. */
  readonly unknownFiles: string[];
  /** Everything else, as JSON would have it. */
  readonly fields: Record<string, unknown>;
}

export async function readEditForm({ body, headers }: SimulatedRequest): Promise<EditForm> {
  const type = headers.get('content-type') ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const files = new Map<string, Uint8Array[]>();
  const fields: Record<string, unknown> = {};
  for (const [key, value] of form) {
    const name = key.replace(/\[\]$/, '');
    if (typeof value === 'string') fields[name] = name === 'prompt' ? value : parseField(value);
    else files.set(name, [...(files.get(name) ?? []), new Uint8Array(await value.arrayBuffer())]);
  }
  const [mask] = files.get('mask') ?? [];
  const [markup] = files.get('markup') ?? [];
  return {
    pictures: files.get('image') ?? [],
    ...(mask && { mask }),
    ...(markup && { markup }),
    unknownFiles: [...files.keys()].filter((name) => !['image', 'mask', 'markup'].includes(name)),
    fields,
  };
}

function parseField(value: string): unknown {
  if (/^\d+$/.test(value)) return Number(value);
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** The 400 for files that do not go together; undefined when they do. */
export function findFileProblem({
  pictures,
  mask,
  markup,
  unknownFiles,
}: EditForm): SimulatedAnswer | undefined {
  const bad = (param: string, message: string): SimulatedAnswer =>
    openaiError(400, { message, type: 'invalid_request_error', code: 'invalid_value', param });
  const [base] = pictures;
  const [unknown] = unknownFiles;
  if (unknown !== undefined) return bad(unknown, `Unknown parameter: '${unknown}'.`);
  if (!base) return bad('image', "Missing required parameter: 'image'.");
  if (pictures.length > 16) return bad('image', 'Too many images: at most 16.');
  if (mask && markup) return bad('markup', "'markup' cannot be combined with 'mask'.");
  if (mask && mask.length > 4_000_000) return bad('mask', 'The mask is larger than 4 MB.');
  const size = readImageHeader(base);
  for (const [param, overlay] of Object.entries({ mask, markup })) {
    if (!overlay) continue;
    const header = readImageHeader(overlay);
    if (header.mediaType !== 'image/png' || header.hasAlpha === false)
      return bad(param, `Invalid ${param}: it must be a PNG with an alpha channel.`);
    if (header.width !== size.width || header.height !== size.height)
      return bad(param, `Invalid ${param}: its size differs from the image's.`);
  }
  return undefined;
}
