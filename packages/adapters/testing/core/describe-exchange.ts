import { createHash } from 'node:crypto';
import type { Exchange } from './exchange.ts';

/** A request, field by field, so that two of them can be compared. */
export interface DescribedExchange {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** JSON as it is; a form as its fields in order, files by type, name and hash. */
  body: unknown;
}

/** Takes a request apart. Headers in `ignored` are left out. */
export async function describeExchange(
  { method, url, headers, body }: Exchange,
  ignored: readonly string[],
): Promise<DescribedExchange> {
  const type = headers.get('content-type') ?? '';
  const kept = [...headers].filter(([name]) => !ignored.includes(name) && name !== 'content-type');
  return {
    method,
    url,
    headers: { ...Object.fromEntries(kept), 'content-type': type.replace(/;.*$/, '') },
    body: type.startsWith('multipart/')
      ? await describeForm(body, type)
      : JSON.parse(new TextDecoder().decode(body)),
  };
}

async function describeForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<Record<string, unknown[]>> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields: Record<string, unknown[]> = {};
  for (const [name, value] of form) {
    const entry =
      typeof value === 'string'
        ? value
        : {
            name: value.name,
            type: value.type,
            hash: createHash('sha1')
              .update(await value.bytes())
              .digest('hex'),
          };
    fields[name] = [...(fields[name] ?? []), entry];
  }
  return fields;
}
