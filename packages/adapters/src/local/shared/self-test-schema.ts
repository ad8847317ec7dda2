import * as v from 'valibot';

const finite = v.pipe(v.number(), v.finite());
const position = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Some of the values of an output, by position in its flat array. */
const sampledOutput = v.pipe(
  v.object({
    indices: v.pipe(v.array(position), v.minLength(1), v.maxLength(4096)),
    values: v.pipe(v.array(finite), v.maxLength(4096)),
  }),
  v.check(({ indices, values }) => indices.length === values.length, 'indices and values differ in number'),
);

/** How the values of an input are made, so that they need not be stored. */
const fixedInput = v.union([
  /** The same number everywhere. */
  v.object({ constant: finite }),
  /** height · sin(frequency · i), i = position in the flat array. */
  v.object({ height: finite, frequency: finite }),
  /** The time features of this time. */
  v.object({ embeddingOf: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  /** What the text graph makes of one of the `text` cases. */
  v.object({ textGraphOf: v.string() }),
]);

/** Fixed runs of the graphs with stored results, made by the training framework. */
export const selfTestSchema = v.object({
  text: v.pipe(
    v.array(
      v.object({
        prompt: v.string(),
        inputIds: v.pipe(v.array(position), v.maxLength(4096)),
        outputs: v.object({ text: sampledOutput }),
      }),
    ),
    v.maxLength(16),
  ),
  denoise: v.pipe(
    v.array(
      v.object({
        inputs: v.record(v.string(), fixedInput),
        outputs: v.object({ picture: sampledOutput, change: v.optional(sampledOutput) }),
      }),
    ),
    v.minLength(1),
    v.maxLength(16),
  ),
});

/** The start-up check of a model. */
export type SelfTest = v.InferOutput<typeof selfTestSchema>;

/** How one input is made. */
export type FixedInput = v.InferOutput<typeof fixedInput>;

/** Stored values of one output. */
export type SampledOutput = v.InferOutput<typeof sampledOutput>;
