import * as v from 'valibot';
import type { CompatibleServer } from './compatible-server.ts';

const integer = v.pipe(v.number(), v.integer());
const shared = {
  prompt: v.pipe(v.string(), v.minLength(1)),
  model: v.optional(v.string()),
  n: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(10))),
  size: v.optional(v.pipe(v.string(), v.regex(/^(auto|\d+x\d+)$/))),
};
const diffusers = {
  ...shared,
  response_format: v.optional(v.picklist(['b64_json', 'url'])),
  seed: v.optional(integer),
  num_inference_steps: v.optional(integer),
  guidance_scale: v.optional(v.number()),
  negative_prompt: v.optional(v.string()),
};
const extras = v.strictObject({
  seed: v.optional(integer),
  strength: v.optional(v.number()),
  negative_prompt: v.optional(v.string()),
  sample_params: v.optional(
    v.strictObject({
      sample_steps: v.optional(integer),
      guidance: v.optional(v.strictObject({ txt_cfg: v.optional(v.number()) })),
    }),
  ),
});

/** What each server takes, strictly: the real ones pass over what they do not know. Sources: see the adapter's `profile.ts`. */
const fields = {
  'stable-diffusion-cpp': v.strictObject(shared),
  'vllm-omni': v.strictObject({
    ...diffusers,
    strength: v.optional(v.number()),
    stream: v.optional(v.boolean()),
  }),
  sglang: v.strictObject(diffusers),
  localai: v.strictObject({
    ...shared,
    response_format: v.optional(v.picklist(['b64_json', 'url'])),
    seed: v.optional(integer),
    step: v.optional(integer),
    file: v.optional(v.pipe(v.string(), v.base64())),
    ref_images: v.optional(v.array(v.pipe(v.string(), v.base64()))),
  }),
} as const;

/** What a request asks for, in one form for all servers. */
export interface RequestFields {
  readonly prompt: string;
  readonly n: number;
  readonly size?: string;
  readonly seed: number;
  readonly stream: boolean;
  /** Pictures inside the JSON, as LocalAI takes them. */
  readonly pictures: Uint8Array[];
}

/** The fields of a request, checked. @throws v.ValiError */
export function readRequestFields(server: CompatibleServer, value: unknown): RequestFields {
  const parsed: Record<string, unknown> & { prompt: string } = v.parse(fields[server], value);
  const { n = 1, size, stream = false, file, ref_images = [] } = parsed;
  let { prompt } = parsed;
  let { seed } = parsed;
  if (server === 'stable-diffusion-cpp') {
    const block = /<sd_cpp_extra_args>(.*?)<\/sd_cpp_extra_args>/.exec(prompt);
    if (block) ({ seed } = v.parse(extras, JSON.parse(block[1] ?? '')));
    prompt = prompt.replace(block?.[0] ?? '', '');
  }
  const pictures = [...(file === undefined ? [] : [file as string]), ...(ref_images as string[])];
  return {
    prompt,
    n: n as number,
    stream: stream as boolean,
    // No seed: the server draws one. Always the same one here, so that runs can be compared.
    seed: (seed as number | undefined) ?? 4711,
    pictures: pictures.map((text) => new Uint8Array(Buffer.from(text, 'base64'))),
    ...(size !== undefined && size !== 'auto' && { size: size as string }),
  };
}
