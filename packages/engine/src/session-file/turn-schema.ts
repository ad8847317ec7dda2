import * as v from 'valibot';
import {
  countSchema,
  idSchema,
  moneySchema,
  nameSchema,
  sha256Schema,
  sizeSchema,
  timeSchema,
} from './value-schemas.ts';

const references = v.array(
  v.strictObject({ image: sha256Schema, role: v.picklist(['content', 'style', 'palette', 'character']) }),
);

const requestSchema = v.strictObject({
  instruction: v.string(),
  references,
  markup: v.optional(sha256Schema),
  candidates: v.pipe(v.number(), v.integer(), v.minValue(1)),
  size: v.optional(v.strictObject(sizeSchema)),
  placement: v.optional(v.strictObject({ x: v.number(), y: v.number() })),
  seed: v.optional(countSchema),
  strength: v.optional(v.number()),
  background: v.optional(v.picklist(['transparent', 'opaque'])),
  preserve: v.picklist(['auto', 'mask', 'whole', 'off']),
  options: v.optional(v.unknown()),
});

const imageSchema = v.strictObject({
  id: sha256Schema,
  ...sizeSchema,
  mediaType: v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif']),
  role: v.picklist(['composite', 'raw']),
  candidate: countSchema,
  byteLength: countSchema,
});

const channels = v.strictTuple([v.number(), v.number(), v.number()]);

const transform = v.optional(
  v.strictObject({ scaleX: v.number(), scaleY: v.number(), shiftX: v.number(), shiftY: v.number() }),
);

const tone = v.optional(v.strictObject({ gain: channels, offset: channels }));

const rectangle = v.optional(v.strictObject({ x: v.number(), y: v.number(), ...sizeSchema }));

const storedMask = v.optional(v.strictObject({ id: sha256Schema, ...sizeSchema }));

const preservationSchema = v.strictObject({
  decision: v.picklist(['local', 'global', 'none']),
  reasons: v.array(v.string()),
  changedFraction: v.number(),
  transform,
  tone,
  weights: storedMask,
  region: rectangle,
  offersBoth: v.optional(v.literal(true)),
  placement: v.optional(v.strictObject({ x: v.number(), y: v.number() })),
});

const regionSchema = v.strictObject({
  exactFraction: v.number(),
  psnr: v.nullable(v.number()),
  ssim: v.optional(v.number()),
  deltaE: v.optional(v.strictObject({ p50: v.number(), p95: v.number(), p99: v.number() })),
  lowBandRatio: v.optional(v.number()),
  highBandRatio: v.optional(v.number()),
});

const comparisonSchema = v.strictObject({
  inside: v.optional(regionSchema),
  outside: v.optional(regionSchema),
  whole: regionSchema,
  changedFraction: v.number(),
  transform,
  tone,
});

const fidelitySchema = v.strictObject({
  parent: comparisonSchema,
  origin: v.optional(comparisonSchema),
});

/** Where every field is optional, `v.strictObject` alone would take an empty list for an object. */
const objectSchema = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const usageSchema = v.pipe(
  objectSchema,
  v.strictObject({
    inputTokens: v.optional(v.number()),
    outputTokens: v.optional(v.number()),
    steps: v.optional(v.number()),
    backend: v.optional(v.string()),
    modelHash: v.optional(v.string()),
    computeMs: v.optional(v.number()),
    costUsd: v.optional(v.number()),
  }),
);

const warningSchema = v.strictObject({
  kind: v.picklist(['unsupported', 'degraded', 'other']),
  feature: v.string(),
  details: v.string(),
});

const failureSchema = v.strictObject({
  code: v.picklist([
    'rate-limited',
    'overloaded',
    'timeout',
    'refused',
    'empty',
    'bad-output',
    'stream-cut',
    'unknown-outcome',
    'authentication',
    'network-or-cors',
    'invalid-request',
    'quota-exceeded',
    'device-lost',
    'out-of-memory',
    'model-unavailable',
    'aborted',
    'corrupt-session',
  ]),
  message: v.string(),
  isRetryable: v.boolean(),
});

const framingSchema = v.pipe(
  objectSchema,
  v.strictObject({
    canvas: rectangle,
    part: rectangle,
    place: rectangle,
    sent: v.optional(v.strictObject(sizeSchema)),
  }),
);

const derivationSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('adopted'),
    turn: idSchema,
    role: v.picklist(['composite', 'raw']),
    candidate: countSchema,
  }),
  v.strictObject({ kind: v.literal('reanchored'), anchor: idSchema }),
]);

/** A turn as it lies in `session.json`. Must accept exactly what `Turn` describes; a test of types holds it to that. */
export const turnSchema = v.strictObject({
  id: idSchema,
  sessionId: idSchema,
  parent: v.nullable(idSchema),
  base: v.nullable(sha256Schema),
  request: requestSchema,
  adapter: v.strictObject({ id: nameSchema, model: nameSchema, version: nameSchema }),
  images: v.array(imageSchema),
  mask: storedMask,
  preservation: v.optional(preservationSchema),
  fidelity: v.optional(fidelitySchema),
  otherCandidates: v.optional(
    v.array(
      v.strictObject({
        candidate: countSchema,
        preservation: preservationSchema,
        fidelity: v.optional(fidelitySchema),
      }),
    ),
  ),
  framing: v.optional(framingSchema),
  sent: v.optional(
    v.strictObject({
      instruction: v.string(),
      preserveList: v.array(v.string()),
      reference: v.optional(sha256Schema),
    }),
  ),
  derivation: v.optional(derivationSchema),
  usage: usageSchema,
  costUsd: v.optional(moneySchema),
  warnings: v.array(warningSchema),
  seed: v.optional(v.number()),
  text: v.optional(v.string()),
  startedAt: timeSchema,
  endedAt: timeSchema,
  status: v.picklist(['done', 'failed', 'aborted']),
  failure: v.optional(failureSchema),
});
