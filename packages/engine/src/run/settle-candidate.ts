import type { Framing } from '../framing/framing.ts';
import type { Expansion } from '../framing/plan-expansion.ts';
import { throwIfAborted } from '../image/throw-if-aborted.ts';
import { hashImage } from '../image/hash-image.ts';
import type { KeptPicture } from '../processing/kept-picture.ts';
import type { PictureProcessor } from '../processing/picture-processor.ts';
import type { ImageEvent } from '../protocol/adapter-event.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { StoredMask } from '../protocol/stored-mask.ts';
import type { CandidateMeasurement, TurnImage } from '../protocol/turn.ts';
import type { PreserveMode } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import type { StoredImage } from '../store/image-store.ts';

/** Options of `settleCandidate`. */
export interface SettleOptions {
  /** As the person gave it: with the whole base, mask and markup. */
  request: Pick<AdapterRequest, 'instruction' | 'base' | 'mask' | 'markup'>;
  /** What may be put back. */
  mode: PreserveMode;
  /** The canvas that the base was laid on. Undefined: it kept its shape. */
  expansion: Expansion | undefined;
  /** What the model was shown of it. Undefined: all of it, pixel for pixel. */
  framing: Framing | undefined;
  /** File of the first picture of the path. Absent: that is the base, or there is none. */
  origin: Uint8Array | undefined;
  processor: PictureProcessor;
  signal: AbortSignal;
  /** Called with 0 to 1. */
  onProgress: (value: number) => void;
}

/** What becomes of one of an adapter's pictures. */
export interface SettledCandidate {
  /** Files that the turn refers to. */
  files: StoredImage[];
  /** What is shown first, then what the model gave, if that is another picture. */
  images: TurnImage[];
  /** Absent: there is no base, or preservation is off, or it failed. */
  measurement?: CandidateMeasurement;
  /** What the person should know. */
  warnings: TurnWarning[];
}

/**
 * Lays a result over what it started from, so that what was not asked for stays, and measures what changed. When that
 * fails, or is stopped, nothing that was paid for is lost: the model's picture is kept and the person is told. It is shown
 * only where it can stand for the whole; a part of a picture, and what ignores a mask, waits beside the base.
 */
export async function settleCandidate(result: ImageEvent, options: SettleOptions): Promise<SettledCandidate> {
  const { candidate } = result;
  const raw = await storePicture(result.image, { role: 'composite', candidate });
  const { base } = options.request;
  const { mode, signal } = options;
  if (!base || mode === 'off') return { files: [raw.file], images: [raw.image], warnings: [] };
  try {
    throwIfAborted(signal);
    const kept = await keep(result, base, { ...options, mode });
    return await storeKept(kept, { raw, base, candidate });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const why = signal.aborted ? 'It was stopped.' : reason;
    const warn = (what: string): TurnWarning[] => [
      {
        kind: 'degraded',
        feature: 'preservation',
        details: `What was not asked for could not be put back: ${why} ${what}`,
      },
    ];
    const { mask } = options.request;
    if (!mask && !options.framing && !options.expansion)
      return {
        files: [raw.file],
        images: [raw.image],
        warnings: warn("The model's picture is kept as it came."),
      };
    const shown = await storePicture(base, { role: 'composite', candidate });
    return {
      files: [shown.file, raw.file],
      images: [shown.image, { ...raw.image, role: 'raw' }],
      warnings: warn("The picture stays as it was; the model's own is kept beside it."),
    };
  }
}

function keep(
  { image, changeMap }: ImageEvent,
  base: EncodedImage,
  {
    request,
    mode,
    expansion,
    framing,
    origin,
    processor,
    signal,
    onProgress,
  }: SettleOptions & { mode: Exclude<PreserveMode, 'off'> },
): Promise<KeptPicture> {
  const { instruction, mask, markup } = request;
  return processor.keep(
    {
      parent: base.bytes,
      result: image.bytes,
      instruction,
      mode,
      ...(expansion && { expansion }),
      ...(framing && { framing }),
      ...(origin && { origin }),
      ...(mask && { mask }),
      ...(changeMap && { changeMap }),
      ...(markup && mode !== 'whole' && { markup: markup.bytes }),
    },
    { signal, onProgress },
  );
}

interface StoredPicture {
  file: StoredImage;
  image: TurnImage;
}

async function storePicture(
  { bytes, mediaType, width, height }: EncodedImage,
  { role, candidate }: Pick<TurnImage, 'role' | 'candidate'>,
): Promise<StoredPicture> {
  const id = await hashImage(bytes);
  return {
    file: { id, mediaType, bytes },
    image: { id, width, height, mediaType, role, candidate, byteLength: bytes.length },
  };
}

async function storeKept(
  kept: KeptPicture,
  { raw, base, candidate }: { raw: StoredPicture; base: EncodedImage; candidate: number },
): Promise<SettledCandidate> {
  const { width, height, preservation, fidelity } = kept;
  const warnings = kept.warnings.map((details): TurnWarning => ({
    kind: 'degraded',
    feature: 'preservation',
    details,
  }));
  const measurement: CandidateMeasurement = { candidate, preservation, ...(fidelity && { fidelity }) };
  if (kept.source === 'result') return { files: [raw.file], images: [raw.image], measurement, warnings };
  const shown = kept.composite
    ? ({ bytes: kept.composite, mediaType: 'image/png', width, height } as const)
    : base;
  const composite = await storePicture(shown, { role: 'composite', candidate });
  const files = [composite.file, raw.file];
  const images: TurnImage[] = [composite.image, { ...raw.image, role: 'raw' }];
  if (!kept.weights) return { files, images, measurement, warnings };
  const weights = await storeWeights(kept.weights, { width, height });
  files.push(weights.file);
  measurement.preservation = { ...preservation, weights: weights.stored };
  return { files, images, measurement, warnings };
}

async function storeWeights(
  bytes: Uint8Array,
  size: { width: number; height: number },
): Promise<{ file: StoredImage; stored: StoredMask }> {
  const id = await hashImage(bytes);
  return { file: { id, mediaType: 'image/png', bytes }, stored: { id, ...size } };
}
