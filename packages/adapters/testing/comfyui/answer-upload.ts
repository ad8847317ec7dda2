import { readImageHeader } from '@pentimento/engine';
import { createNodeImageCodec } from '@pentimento/engine/node';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { encodePlainPng } from '../picture/encode-plain-png.ts';
import type { PromptQueue } from './prompt-queue.ts';

/** `POST /upload/image`, and `/upload/mask`, which lays the file's transparency over a picture that is already there. */
export async function answerUpload(
  { body, headers, captured: [kind] }: SimulatedRequest,
  queue: PromptQueue,
): Promise<SimulatedAnswer> {
  const type = headers.get('content-type') ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const file = form.get('image');
  if (!(file instanceof File) || form.get('type') !== 'input') return { status: 400, body: '' };
  const subfolder = String(form.get('subfolder') ?? '');
  let bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'mask') {
    const original = JSON.parse(String(form.get('original_ref'))) as { filename: string; subfolder: string };
    bytes = await withAlphaOf(bytes, queue.input.get(`${original.subfolder}/${original.filename}`));
  }
  queue.input.set(subfolder === '' ? file.name : `${subfolder}/${file.name}`, bytes);
  return { status: 200, body: JSON.stringify({ name: file.name, subfolder, type: 'input' }) };
}

async function withAlphaOf(
  mask: Uint8Array,
  original: Uint8Array | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!original) throw new Error('the mask is for a picture that is not there');
  const decode = (bytes: Uint8Array) => createNodeImageCodec().decode({ bytes, ...readImageHeader(bytes) });
  const [under, over] = await Promise.all([decode(original), decode(mask)]);
  const data = new Uint8Array(under.data);
  for (let at = 3; at < data.length; at += 4) data[at] = over.data[at] ?? 0;
  return new Uint8Array(encodePlainPng({ width: under.width, height: under.height, data }));
}
