import * as v from 'valibot';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32_768));
const offset = v.pipe(v.number(), v.integer(), v.minValue(-32_768), v.maxValue(32_768));
const imageId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'is not the id of a picture (64 hexadecimal digits)'),
);

const schema = v.strictObject({
  instruction: v.pipe(
    v.string(),
    v.maxLength(32_000, 'is longer than 32,000 characters'),
    v.regex(/\S/, 'is empty: say what to draw or to change'),
  ),
  base: v.optional(imageId),
  model: v.optional(v.string()),
  references: v.optional(
    v.array(
      v.strictObject({ image: imageId, role: v.picklist(['content', 'style', 'palette', 'character']) }),
    ),
  ),
  mask: v.optional(
    v.pipe(
      v.strictObject({ width: pixels, height: pixels, data: v.instance(Uint8Array) }),
      v.check((mask) => mask.data.length === mask.width * mask.height, 'does not hold one byte a pixel'),
    ),
  ),
  markup: v.optional(imageId),
  candidates: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64))),
  size: v.optional(v.strictObject({ width: pixels, height: pixels })),
  placement: v.optional(v.strictObject({ x: offset, y: offset })),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1))),
  strength: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  background: v.optional(v.picklist(['transparent', 'opaque'])),
  preserve: v.optional(v.picklist(['auto', 'mask', 'whole', 'off'])),
  options: v.optional(v.record(v.string(), v.unknown())),
  signal: v.optional(v.instance(AbortSignal)),
});

/** Checks what can be checked without looking anything up. @throws InvalidRequestError naming the field. */
export function validateTurnRequest(request: TurnRequest): void {
  const result = v.safeParse(schema, request);
  if (!result.success) {
    const issue = result.issues[0];
    throw new InvalidRequestError({
      message: `The request's '${v.getDotPath(issue) ?? 'request'}' ${/^[a-z]/.test(issue.message) ? issue.message : `is wrong: ${issue.message}`}.`,
    });
  }
  if (request.mask && request.base === undefined) {
    throw new InvalidRequestError({
      message: "A 'mask' needs a 'base': name the picture that it belongs to.",
    });
  }
  if (request.placement && (request.base === undefined || !request.size)) {
    throw new InvalidRequestError({ message: "A 'placement' needs a 'base' and a 'size'." });
  }
  if (request.preserve === 'mask' && !request.mask) {
    throw new InvalidRequestError({ message: "'preserve: mask' needs a 'mask'." });
  }
}
