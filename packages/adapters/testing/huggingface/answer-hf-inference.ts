import { readImageHeader } from '@pentimento/engine';
import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { checkKey, plainError, routerFault } from './plain-error.ts';

const seed = v.optional(v.pipe(v.number(), v.integer()));
const side = v.pipe(v.number(), v.integer());
const numbers = { seed, guidance_scale: v.optional(v.number()), num_inference_steps: v.optional(v.number()) };
const bodySchema = v.strictObject({
  inputs: v.pipe(v.string(), v.minLength(1)),
  parameters: v.optional(
    v.union([
      v.strictObject({
        prompt: v.string(),
        target_size: v.optional(v.strictObject({ width: side, height: side })),
        ...numbers,
      }),
      v.strictObject({ width: v.optional(side), height: v.optional(side), ...numbers }),
    ]),
    {},
  ),
});

/** `POST /hf-inference/models/<owner>/<name>`: answers with the bare picture. */
export async function answerHfInference(request: SimulatedRequest): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? routerFault(request);
  if (early) return early;
  const parsed = v.safeParse(bodySchema, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success)
    return plainError(
      400,
      parsed.issues.map((issue) => `Error in \`${v.getDotPath(issue) ?? 'body'}\`: ${issue.message}`),
    );
  const { inputs, parameters } = parsed.output;
  const isEdit = 'prompt' in parameters;
  const base = isEdit ? new Uint8Array(Buffer.from(inputs, 'base64')) : undefined;
  const { width, height } = base ? readImageHeader(base) : { width: 1024, height: 1024 };
  const size = isEdit
    ? (parameters.target_size ?? { width, height })
    : { width, height, ...definedSize(parameters) };
  const turn = request.noteTurn({
    instruction: isEdit ? parameters.prompt : inputs,
    pictures: base ? [base] : [],
    candidates: 1,
    size,
    isEdit,
    ...(parameters.seed !== undefined && { seed: parameters.seed }),
  });
  const bytes = await drawPicture(turn, { candidate: 0, progress: 1, maskMode: 'exact' });
  const isSpoiled = request.fault?.kind === 'not-a-picture';
  const body = isSpoiled ? Buffer.from('<html>no picture</html>'.repeat(20)) : bytes;
  return { status: 200, headers: { 'content-type': 'image/png' }, body };
}

function definedSize(parameters: { width?: number | undefined; height?: number | undefined }): {
  width?: number;
  height?: number;
} {
  const { width, height } = parameters;
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}
