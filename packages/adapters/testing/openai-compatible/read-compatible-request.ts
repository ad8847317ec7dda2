import { readImageHeader } from '@pentimento/engine';
import type { SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { readMask } from '../picture/read-mask.ts';
import type { CompatibleServer } from './compatible-server.ts';
import { type RequestFields, readRequestFields } from './request-fields.ts';

/** A request that has been understood. */
export interface CompatibleRequest {
  readonly fields: RequestFields;
  readonly turn: Omit<SimulatedTurn, 'isCancelled'>;
}

const files: Readonly<Record<CompatibleServer, { image: string; mask?: string }>> = {
  'stable-diffusion-cpp': { image: 'image[]', mask: 'mask' },
  'vllm-omni': { image: 'image', mask: 'mask_image' },
  sglang: { image: 'image' },
  localai: { image: 'none' },
};

/** Understands a request of either address, in JSON or as a form. @throws Error with the reason. */
export async function readCompatibleRequest(
  server: CompatibleServer,
  { body, headers }: SimulatedRequest,
): Promise<CompatibleRequest> {
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) {
    const fields = readRequestFields(server, JSON.parse(new TextDecoder().decode(body)));
    return { fields, turn: toTurn(fields, fields.pictures) };
  }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const names = files[server];
  const values: Record<string, unknown> = {};
  const pictures: Uint8Array[] = [];
  let mask: Uint8Array | undefined;
  for (const [name, value] of form) {
    if (typeof value === 'string')
      values[name] =
        name !== 'prompt' && /^(true|false|-?\d+(\.\d+)?)$/.test(value) ? JSON.parse(value) : value;
    else if (name === names.image) pictures.push(new Uint8Array(await value.arrayBuffer()));
    else if (name === names.mask) mask = new Uint8Array(await value.arrayBuffer());
    else throw new Error(`unknown file field '${name}'`);
  }
  if (pictures.length === 0) throw new Error("Field 'image' or 'url' is required");
  const fields = readRequestFields(server, values);
  return {
    fields,
    turn: { ...toTurn(fields, pictures), ...(mask && { mask: await readMask(mask, 'white') }) },
  };
}

function toTurn(fields: RequestFields, pictures: Uint8Array[]): Omit<SimulatedTurn, 'isCancelled'> {
  const [base] = pictures;
  return {
    instruction: fields.prompt,
    pictures,
    candidates: fields.n,
    size:
      fields.size === undefined
        ? base
          ? readImageHeader(base)
          : { width: 512, height: 512 }
        : sizeOf(fields.size),
    isEdit: base !== undefined,
  };
}

function sizeOf(text: string): { width: number; height: number } {
  const [width = 0, height = 0] = text.split('x').map(Number);
  return { width, height };
}
