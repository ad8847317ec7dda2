import * as v from 'valibot';
import { relativePath } from './relative-path.ts';
import { selfTestSchema } from './self-test-schema.ts';

const gibibyte = 1024 ** 3;
const integer = (low: number, high: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const text = (length: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(length));

const tensor = v.object({
  dtype: v.picklist(['float32', 'int64', 'int32']),
  shape: v.pipe(
    v.array(integer(1, 65_536)),
    v.maxLength(6),
    v.check((shape) => shape.reduce((product, size) => product * size, 1) <= 2 ** 27, 'tensor is too large'),
  ),
});

const tensors = v.record(text(64), tensor);

const graph = v.object({ file: relativePath, inputs: tensors, outputs: tensors });

const modelFile = v.object({
  /** Path beside the manifest. */
  path: relativePath,
  /** Length, exact: a download of any other length is refused. */
  bytes: integer(1, 4 * gibibyte),
  /** SHA-256 of the file, 64 hexadecimal digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/**
 * `pentimento-model.json`: everything that is needed to run a model, beside the model's files.
 * Unknown fields are kept out, so that a later version can add some.
 */
export const modelManifestSchema = v.pipe(
  v.object({
    specificationVersion: v.literal(1),
    id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)),
    version: text(64),
    label: text(120),
    /** Which graphs run in which order. `scenes`: `text` once a turn, then `denoise` once a step. */
    family: v.literal('scenes'),
    licence: text(120),
    description: v.optional(v.string(), ''),
    files: v.pipe(v.array(modelFile), v.minLength(1), v.maxLength(64)),
    tokenizer: v.object({
      file: relativePath,
      config: v.optional(relativePath),
      maxTokens: integer(1, 4096),
      padId: integer(0, 2 ** 31),
      unknownId: integer(0, 2 ** 31),
    }),
    graphs: v.object({ text: graph, denoise: graph }),
    scheduler: v.object({
      name: v.literal('rectified-flow'),
      prediction: v.literal('sample'),
      /** Denoising steps of a new picture and of an edit. */
      steps: v.object({ generate: integer(1, 1000), edit: integer(1, 1000) }),
      /** Shift of the noise schedule, 1 = even steps. */
      shift: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(100)), 1),
    }),
    /** Native size in pixels. */
    size: v.object({ width: integer(8, 4096), height: integer(8, 4096) }),
    /** Values of black and white in the graphs. */
    pixelRange: v.optional(v.tuple([v.number(), v.number()]), [-1, 1]),
    /** Memory that it needs while it runs. */
    memoryBytes: v.optional(integer(0, 64 * gibibyte), 0),
    promptsToTry: v.optional(v.array(v.string()), []),
    /** Words that it knows, for people, by any grouping. */
    vocabulary: v.optional(v.unknown()),
    /** Fixed runs and their results. Absent, or of a form not known here: no check at start-up. */
    selfTest: v.fallback(v.optional(selfTestSchema), undefined),
  }),
  v.check(
    ({ files }) => new Set(files.map((file) => file.path)).size === files.length,
    'a file is listed twice',
  ),
  v.check(({ files, graphs, tokenizer }) => {
    const listed = new Set(files.map((file) => file.path));
    const used = [graphs.text.file, graphs.denoise.file, tokenizer.file, tokenizer.config ?? tokenizer.file];
    return used.every((path) => listed.has(path));
  }, 'a graph or tokenizer file is missing from `files`'),
  v.check(
    ({ files }) => files.reduce((sum, file) => sum + file.bytes, 0) <= 16 * gibibyte,
    'more than 16 GiB in all',
  ),
);

/** A validated manifest. */
export type ModelManifest = v.InferOutput<typeof modelManifestSchema>;
