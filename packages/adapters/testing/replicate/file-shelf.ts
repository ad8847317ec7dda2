import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { dataUrlBytes } from '../jobs/data-url-bytes.ts';
import { checkKey, problem } from './problem.ts';

/** Uploaded files. */
export interface FileShelf {
  /** `POST /v1/files`. */
  add(request: SimulatedRequest): Promise<SimulatedAnswer>;
  /** The bytes that an input points to. Undefined: there is no such file. */
  read(address: string): Uint8Array | undefined;
}

/** Takes files in. */
export function createFileShelf(): FileShelf {
  const files = new Map<string, Uint8Array>();
  return {
    async add(request) {
      const early = checkKey(request);
      if (early) return early;
      const type = request.headers.get('content-type') ?? '';
      const form = await new Response(request.body, { headers: { 'content-type': type } }).formData();
      const content = form.get('content');
      if (!(content instanceof Blob)) return problem(400, 'Missing content');
      const id = `file${files.size + 1}`;
      const get = `${request.baseUrl}/v1/files/${id}`;
      files.set(get, new Uint8Array(await content.arrayBuffer()));
      const body = { id, content_type: content.type, size: content.size, urls: { get } };
      return { status: 201, body: JSON.stringify(body) };
    },
    read: (address) => (address.startsWith('data:') ? dataUrlBytes(address) : files.get(address)),
  };
}
